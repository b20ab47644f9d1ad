-- Supervisors' moves of tickets: those that count or did before one on top of them. One that was taken back is in the trail only.

create table if not exists ticket_moves (
  ticket_id varchar(64) not null primary key,
  version bigint not null
);

create table if not exists supervisor_move (
  ticket_id varchar(64) not null,
  move_index integer not null,
  made_by uuid not null,
  pinned boolean not null,
  minutes integer not null,
  reason varchar(300) not null,
  agent varchar(40) not null,
  moved_at timestamp(9) with time zone not null,
  valid_until timestamp(9) with time zone not null,
  primary key (ticket_id, move_index)
);
