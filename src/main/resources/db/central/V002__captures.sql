-- Sealed captures: bytes that nobody here can read, apart from operations, received in parts.

create table capture (
  site varchar(40) collate "C" not null references site,
  name bytea not null,
  desk varchar(40) collate "C" not null,
  op_id uuid not null,
  length bigint not null,
  received bigint not null default 0,
  begun_at timestamptz not null default now(),
  verified_at timestamptz,
  primary key (site, name)
) with (fillfactor = 80);
create index capture_unfinished on capture (site, desk) where verified_at is null;

create table capture_part (
  site varchar(40) collate "C" not null,
  name bytea not null,
  start bigint not null,
  bytes bytea not null,
  primary key (site, name, start),
  foreign key (site, name) references capture
);
-- What is sealed does not get smaller.
alter table capture_part alter column bytes set storage external;
