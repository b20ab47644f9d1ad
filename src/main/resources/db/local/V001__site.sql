-- What the site knows: written by base data, imports and, later, the central store. Enum names are stored as they are.

create table if not exists applicant (
  applicant_id bigint not null primary key,
  foreigner_number varchar(10),
  surname varchar(200) not null,
  given_names varchar(200) not null,
  birth_date date,
  sex varchar(11) not null,
  nationality varchar(3) not null,
  phone varchar(40) not null,
  email varchar(254) not null
);
create unique index if not exists applicant_foreigner_number on applicant (foreigner_number);

create table if not exists permit_application (
  application_number varchar(32) not null primary key,
  -- [jooq ignore start]
  number_end varchar(4) generated always as (right(upper(regexp_replace(application_number, '[^0-9A-Za-z]', '', 'g')), 4)),
  -- [jooq ignore stop]
  applicant_id bigint not null,
  kind varchar(20) not null,
  permit_type varchar(40) not null,
  status varchar(20) not null,
  filed_on date not null,
  paper_kind varchar(20),
  paper_valid_until date
);
create index if not exists permit_application_applicant on permit_application (applicant_id);

create table if not exists residence_card (
  serial varchar(64) not null primary key,
  -- [jooq ignore start]
  number_end varchar(4) generated always as (right(upper(regexp_replace(serial, '[^0-9A-Za-z]', '', 'g')), 4)),
  -- [jooq ignore stop]
  applicant_id bigint not null,
  foreigner_number varchar(10) not null,
  application_number varchar(32) not null,
  permit_type varchar(40) not null,
  storage_slot varchar(20) not null,
  stamp_due_cents integer not null,
  valid_until date not null,
  old_card_serial varchar(64),
  provisional_paper boolean not null
);
create index if not exists residence_card_applicant on residence_card (applicant_id);

create table if not exists appointment (
  appointment_number varchar(32) not null primary key,
  -- [jooq ignore start]
  number_end varchar(4) generated always as (right(upper(regexp_replace(appointment_number, '[^0-9A-Za-z]', '', 'g')), 4)),
  -- [jooq ignore stop]
  applicant_id bigint not null,
  procedure_name varchar(40) not null,
  slot timestamp not null,
  status varchar(30) not null
);
create index if not exists appointment_slot on appointment (slot);
create index if not exists appointment_applicant on appointment (applicant_id);

create table if not exists agent (
  login varchar(40) not null primary key,
  display_name varchar(120) not null,
  role_name varchar(20) not null,
  verifier varchar(200) not null
);

-- skills: names of procedures, separated by commas
create table if not exists service_desk (
  desk_number integer not null primary key,
  skills varchar(400) not null
);

create table if not exists home_setting (
  setting_key varchar(80) not null primary key,
  setting_value varchar(2000) not null
);

create table if not exists import_progress (
  file_fingerprint varchar(64) not null primary key,
  up_to_line bigint not null
);
