create table applicant (
  applicant_id bigint not null primary key,
  foreigner_number varchar(10) not null unique,
  surname varchar(120) not null
);
