-- Cards from their arrival to the way back; what people are told. Enum names are stored as they are.

alter table residence_card add column if not exists stored_on date;

alter table card_pickup add column if not exists whereabouts varchar(30);
alter table card_pickup add column if not exists card_slot varchar(20);
alter table card_pickup add column if not exists moved_at timestamp(9) with time zone;
alter table card_pickup add column if not exists papers_taken_at timestamp(9) with time zone;
alter table card_pickup add column if not exists papers_taken_by varchar(40);
-- stays, particulars: JSON, as in the states that are sent
alter table card_pickup add column if not exists stays varchar(131072);
alter table card_pickup add column if not exists particulars varchar(8000);
create index if not exists card_pickup_slot on card_pickup (card_slot);
create index if not exists card_pickup_papers on card_pickup (papers_taken_at);
create index if not exists residence_card_slot on residence_card (storage_slot);

create table if not exists notice (
  notice_key varchar(64) not null primary key,
  version bigint not null,
  applicant_id bigint not null,
  matter varchar(30) not null,
  about varchar(254) not null,
  channel varchar(10) not null,
  address varchar(254) not null,
  french varchar(1500) not null,
  english varchar(1500) not null,
  status varchar(20) not null,
  queued_at timestamp(9) with time zone not null,
  moved_at timestamp(9) with time zone not null,
  agent varchar(40) not null,
  detail varchar(254) not null
);
create index if not exists notice_status on notice (status, queued_at);
create index if not exists notice_about on notice (about);
