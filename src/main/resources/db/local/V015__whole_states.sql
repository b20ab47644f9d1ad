-- Things that are read by their key, or all of a kind, or all of a person: their state is kept whole, as it is sent.
-- applicant_id: 0 where it concerns nobody

create table if not exists whole_state (
  aggregate_kind varchar(20) not null,
  aggregate_key varchar(64) not null,
  applicant_id bigint not null,
  state_json varchar(1048576) not null,
  primary key (aggregate_kind, aggregate_key)
);
create index if not exists whole_state_person on whole_state (applicant_id, aggregate_kind);
