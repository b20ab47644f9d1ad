-- Who employs a person whose ground of stay is work; no row where nobody is on file.

create table if not exists application_employer (
  application_number varchar(32) not null primary key,
  employer varchar(200) not null
);
create index if not exists application_employer_name on application_employer (employer);
