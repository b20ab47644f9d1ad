-- What the look-up asks the database exactly: numbers, before its index is built and for what is not in it.

-- Papers that lead to a person. Kinds: VISA.
create table if not exists identity_paper (
  paper_kind varchar(20) not null,
  paper_number varchar(40) not null,
  -- [jooq ignore start]
  number_end varchar(4) generated always as (right(upper(regexp_replace(paper_number, '[^0-9A-Za-z]', '', 'g')), 4)),
  -- [jooq ignore stop]
  applicant_id bigint not null,
  primary key (paper_kind, paper_number, applicant_id)
);

-- People who were registered at this desk; a withdrawn one has no row in applicant any more, and its id is never given again.
create table if not exists registration (
  applicant_id bigint not null primary key,
  version bigint not null,
  registered_by uuid not null,
  registered_at timestamp(9) with time zone not null,
  agent varchar(40) not null,
  only_birth_year boolean not null,
  withdrawn boolean not null
);

-- Why a file may be opened without a ticket: the site's own list. A purpose that is out of use stays, for the trail.
create table if not exists consultation_purpose (
  purpose_code varchar(40) not null primary key,
  place integer not null,
  text_fr varchar(80) not null,
  text_en varchar(80) not null,
  in_use boolean not null
);
-- [jooq ignore start]
insert into consultation_purpose
select * from (values
  ('COUNTER_INFORMATION', 1, 'Renseignement au guichet', 'Information at the counter', true),
  ('TELEPHONE', 2, 'Appel téléphonique', 'Phone call', true),
  ('FILE_PREPARATION', 3, 'Préparation du dossier', 'File preparation', true),
  ('FILE_CORRECTION', 4, 'Correction', 'Correction', true),
  ('CONTROL', 5, 'Contrôle hiérarchique', 'Supervision', true)
) as usual where not exists (select 1 from consultation_purpose);
-- [jooq ignore stop]

-- How a person is reached, as numbers (see ContactKeys), apart from the wide rows of applicant: H2 reads a table twice to make an
-- index, and a million wide rows cost 10 s each time.
create table if not exists contact_key (
  applicant_id bigint not null primary key,
  phone_key bigint,
  email_key bigint
);
create index if not exists contact_key_phone on contact_key (phone_key);
create index if not exists contact_key_email on contact_key (email_key);

-- Who came in, changed or went since the generation (home_setting) began: a kept index of the look-up is brought up to date by it.
create table if not exists people_change (
  place bigint not null primary key,
  applicant_id bigint not null,
  mark uuid not null
);

-- Keys that H2 computes itself; the program only names them in its questions. New tables have the columns already: H2 adds a
-- column by copying the table, and a process that is killed meanwhile leaves no table at all.
-- [jooq ignore start]
alter table residence_card add column if not exists number_end varchar(4)
  generated always as (right(upper(regexp_replace(serial, '[^0-9A-Za-z]', '', 'g')), 4));
alter table permit_application add column if not exists number_end varchar(4)
  generated always as (right(upper(regexp_replace(application_number, '[^0-9A-Za-z]', '', 'g')), 4));
alter table appointment add column if not exists number_end varchar(4)
  generated always as (right(upper(regexp_replace(appointment_number, '[^0-9A-Za-z]', '', 'g')), 4));
alter table identity_paper add column if not exists number_end varchar(4)
  generated always as (right(upper(regexp_replace(paper_number, '[^0-9A-Za-z]', '', 'g')), 4));
create index if not exists residence_card_number_end on residence_card (number_end);
create index if not exists permit_application_number_end on permit_application (number_end);
create index if not exists appointment_number_end on appointment (number_end);
create index if not exists identity_paper_number_end on identity_paper (number_end);
-- [jooq ignore stop]
