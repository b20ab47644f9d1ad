-- What the desk does: a projection of the journal on top of the site's base data, and the index of its operations.

create table if not exists ticket (
  ticket_id varchar(64) not null primary key,
  ticket_day date not null,
  ticket_number varchar(20) not null,
  applicant_id bigint not null,
  procedure_name varchar(40) not null,
  appointment_number varchar(32),
  slot timestamp(9) with time zone,
  admitted_at timestamp(9) with time zone not null,
  legal_deadline date,
  priority_need boolean not null,
  employment_at_stake boolean not null,
  version bigint not null
);
create index if not exists ticket_of_day on ticket (ticket_day);

create table if not exists ticket_place (
  ticket_id varchar(64) not null,
  place_index integer not null,
  made_by uuid,
  status varchar(20) not null,
  desk_number integer,
  since timestamp(9) with time zone not null,
  calls integer not null,
  put_backs integer not null,
  hold_reason varchar(40),
  made_at integer,
  back_at timestamp(9) with time zone,
  for_desk integer,
  for_skill varchar(40),
  matters varchar(3000),
  done varchar(200),
  in_hand varchar(40),
  needs varchar(200),
  noted_at timestamp(9) with time zone,
  primary key (ticket_id, place_index)
);

-- How far the pickup of a residence_card has come; no row while nobody has begun.
create table if not exists card_pickup (
  serial varchar(64) not null primary key,
  version bigint not null,
  passport_number varchar(40),
  passport_issuer varchar(3),
  passport_expiry date,
  passport_checked_on date,
  accepted_differences varchar(2000),
  card_checked_at timestamp(9) with time zone,
  stamp_number varchar(16),
  old_card_return varchar(20),
  provisional_paper_return varchar(20),
  signature varchar(65536),
  handed_over_at timestamp(9) with time zone,
  handed_over_by varchar(40),
  receipt varchar(64)
);

create table if not exists stamp_use (
  stamp_number varchar(16) not null primary key,
  version bigint not null,
  used_for varchar(64)
);

-- One row an operation: index of the trail, and outbox. Its bytes are those of the journal.
-- frame_outcome: APPLIED, or PARKED when a replay could not apply it; outbox_state: WAITING until a store confirms it.
create table if not exists operation (
  desk_seq bigint not null primary key,
  frame_index bigint not null,
  op_id uuid not null unique,
  act_type varchar(60) not null,
  agent varchar(40) not null,
  aggregate_kind varchar(20) not null,
  aggregate_key varchar(64) not null,
  applicant_id bigint not null,
  operation_hash varchar(64) not null,
  desk_time timestamp(9) with time zone not null,
  frame_outcome varchar(20) not null,
  outbox_state varchar(20) not null,
  operation_bytes varbinary(1048576) not null
);
create index if not exists operation_applicant on operation (applicant_id, desk_seq);
create index if not exists operation_outbox on operation (outbox_state, desk_seq);

-- The journal's frame that this database has taken last. One row.
create table if not exists applied_frame (
  marker_id integer not null primary key,
  frame_index bigint not null,
  frame_hash varchar(64) not null,
  desk_seq bigint not null,
  operation_hash varchar(64) not null
);
insert into applied_frame (marker_id, frame_index, frame_hash, desk_seq, operation_hash)
select 1, 0, repeat('0', 64), 0, repeat('0', 64) where not exists (select 1 from applied_frame);
