-- Appointments that were given another slot at this desk: where each was before, so that it can be taken back.
-- The slot that it has now is the appointment's own.

create table if not exists booking (
  appointment_number varchar(32) not null primary key,
  version bigint not null
);

create table if not exists booking_move (
  appointment_number varchar(32) not null,
  move_index integer not null,
  made_by uuid not null,
  from_slot timestamp not null,
  status_before varchar(30) not null,
  to_slot timestamp not null,
  reason varchar(300) not null,
  agent varchar(40) not null,
  moved_at timestamp(9) with time zone not null,
  primary key (appointment_number, move_index)
);
