-- The doors of each day: how often they were moved, and each move. A day without a row has its doors open.

create table if not exists doors (
  door_day date not null primary key,
  version bigint not null
);

create table if not exists door_move (
  door_day date not null,
  move_index integer not null,
  made_by uuid not null,
  opened boolean not null,
  reason varchar(300) not null,
  agent varchar(40) not null,
  moved_at timestamp(9) with time zone not null,
  primary key (door_day, move_index)
);
