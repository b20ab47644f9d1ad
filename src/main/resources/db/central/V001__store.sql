-- The central store: desks' operations in one order a site, what they came to, and what sites start with.
-- Texts that desks wrote are text, not jsonb: JSON may hold what jsonb refuses.

create table store_identity (
  only_row boolean primary key default true check (only_row),
  store_id uuid not null,
  made_at timestamptz not null default now()
);

-- One row a site is locked while its operations get their places: the order of numbers is the order of commits.
create table site (
  site varchar(40) collate "C" primary key,
  site_name varchar(200) not null,
  feed_seq bigint not null default 0,
  feed_hash bytea not null,
  made_at timestamptz not null default now()
) with (fillfactor = 20);

create table desk (
  desk varchar(40) collate "C" primary key,
  site varchar(40) collate "C" not null references site,
  desk_number integer not null,
  letter varchar(1) not null,
  public_key bytea not null,
  last_seq bigint not null default 0,
  last_hash bytea not null,
  enrolled_at timestamptz not null default now(),
  revoked_at timestamptz
) with (fillfactor = 50);
create index desk_of_site on desk (site);

-- Only the hash of a code is kept.
create table enrolment_code (
  code_hash bytea primary key,
  site varchar(40) collate "C" not null references site,
  desk_number integer not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  public_key bytea,
  desk varchar(40) collate "C"
);

create table operation (
  site varchar(40) collate "C" not null,
  feed_seq bigint not null,
  feed_hash bytea not null,
  op_id uuid not null,
  op_hash bytea not null,
  desk varchar(64) collate "C" not null,
  desk_seq bigint not null,
  kind varchar(64) collate "C" not null,
  key varchar(64) collate "C" not null,
  verdict varchar(20) not null,
  reason text not null,
  detail text not null,
  bytes bytea not null,
  received_at timestamptz not null default now(),
  primary key (site, feed_seq),
  unique (site, op_id),
  unique (site, desk, desk_seq)
) partition by hash (site);
create table operation_0 partition of operation for values with (modulus 8, remainder 0);
create table operation_1 partition of operation for values with (modulus 8, remainder 1);
create table operation_2 partition of operation for values with (modulus 8, remainder 2);
create table operation_3 partition of operation for values with (modulus 8, remainder 3);
create table operation_4 partition of operation for values with (modulus 8, remainder 4);
create table operation_5 partition of operation for values with (modulus 8, remainder 5);
create table operation_6 partition of operation for values with (modulus 8, remainder 6);
create table operation_7 partition of operation for values with (modulus 8, remainder 7);

-- What later operations of a desk about the same thing hang on.
create index operation_in_trouble on operation (site, desk, kind, key)
  where verdict = 'CONFLICT' or (verdict = 'PARKED' and reason = 'TYPE_UNKNOWN_AT_STORE');

-- The state of a thing that an operation made, as StateJson writes it.
create table thing (
  site varchar(40) collate "C" not null,
  kind varchar(20) collate "C" not null,
  key varchar(64) collate "C" not null,
  version bigint not null,
  feed_seq bigint not null,
  state text not null,
  primary key (site, kind, key)
) with (fillfactor = 80);

-- What the site started with, as BaseJson writes it; kind is BaseKind's place, which is the order of a snapshot.
create table base_item (
  site varchar(40) collate "C" not null,
  kind smallint not null,
  key varchar(64) collate "C" not null,
  json text not null,
  primary key (site, kind, key)
);

-- What states are derived from, and what desks of other sites may look up.

create table person (
  site varchar(40) collate "C" not null,
  person_id bigint not null,
  foreigner_number varchar(10) collate "C",
  surname text not null,
  given_names text not null,
  surname_key text collate "C" not null,
  given_key text collate "C" not null,
  birth_year integer not null,
  nationality varchar(3) not null,
  primary key (site, person_id)
);
create index person_number on person (foreigner_number, site) where foreigner_number is not null;
create index person_surname on person (surname_key, given_key);
create index person_given on person (given_key, surname_key);

create table appointment (
  site varchar(40) collate "C" not null,
  number varchar(32) collate "C" not null,
  procedure_name varchar(40) collate "C" not null,
  slot timestamp not null,
  status varchar(30) not null,
  primary key (site, number)
);
create index appointment_slot on appointment (site, slot, procedure_name);

-- People on whom an application, a card, an appointment, a paper or a ticket hangs.
create table person_use (
  site varchar(40) collate "C" not null,
  person_id bigint not null,
  primary key (site, person_id)
);
