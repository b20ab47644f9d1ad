-- Who answered for an operation too, where it took two people: what one agent did is found with what they stood beside.
create table if not exists second_person (
  op_id uuid not null primary key,
  second_login varchar(64) not null
);
create index if not exists second_person_login on second_person (second_login);
