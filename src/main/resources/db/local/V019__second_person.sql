-- Who answered for an operation too, where it took two people: what one agent did is found with what they stood beside.
-- feed_seq: of what another desk did; null for this desk's own acts, which stand in their own table.
create table if not exists second_person (
  op_id uuid not null primary key,
  second_login varchar(64) not null,
  feed_seq bigint
);
create index if not exists second_person_login on second_person (second_login);
