-- Policies kept under a name for another day; without head starts once deleted.

create table if not exists kept_policy (
  policy_name varchar(64) not null primary key,
  version bigint not null,
  head_starts varchar(1000),
  deadline_days integer not null,
  late_after_seconds bigint not null,
  made_by uuid not null,
  author varchar(40) not null,
  kept_at timestamp(9) with time zone not null
);
