-- The site's policy of the queue: each version that is in force or was before it. An undone one is in the trail only.
-- head_starts: NAME=minutes, separated by commas

create table if not exists queue_policy (
  policy_key varchar(64) not null primary key,
  version bigint not null
);

create table if not exists queue_policy_version (
  policy_key varchar(64) not null,
  version_index integer not null,
  made_by uuid not null,
  version_number bigint not null,
  policy_name varchar(60) not null,
  head_starts varchar(1000) not null,
  deadline_days integer not null,
  late_after_seconds bigint not null,
  author varchar(40) not null,
  reason varchar(300) not null,
  applied_at timestamp(9) with time zone not null,
  primary key (policy_key, version_index)
);
