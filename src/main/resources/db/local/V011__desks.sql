-- A skill that a transferred person waits for; what somebody came for beyond the admission's matter, what of it is done and in
-- hand, the kinds of priority need, and when such a thing was noted without the ticket moving.
-- matters: PROCEDURE slot =appointment number, one a line; done, needs: names separated by commas
alter table ticket_place add column if not exists for_skill varchar(40);
alter table ticket_place add column if not exists matters varchar(3000);
alter table ticket_place add column if not exists done varchar(200);
alter table ticket_place add column if not exists in_hand varchar(40);
alter table ticket_place add column if not exists needs varchar(200);
alter table ticket_place add column if not exists noted_at timestamp(9) with time zone;

-- Each desk's day: how often its state was changed, and each change. A desk without a row has not been opened that day.
create table if not exists desk_hours (
  desk_day date not null,
  desk_number integer not null,
  version bigint not null,
  primary key (desk_day, desk_number)
);

create table if not exists desk_stay (
  desk_day date not null,
  desk_number integer not null,
  stay_index integer not null,
  state varchar(20) not null,
  agent varchar(40) not null,
  since timestamp(9) with time zone not null,
  primary key (desk_day, desk_number, stay_index)
);
