-- What the desk knows of a central store: the feed it has read, and what stands between its own acts and the store's order.

create table if not exists dispute (
  operation_id varchar(64) not null primary key,
  version bigint not null,
  choice varchar(20),
  reason varchar(300),
  agent varchar(40)
);

-- An operation's way out of the outbox.
alter table operation add column if not exists feed_seq bigint;
alter table operation add column if not exists verdict_reason varchar(60);
alter table operation add column if not exists verdict_detail varchar(300);

-- A thing as the store has it, while acts of this desk about it have not come back in the feed; without a row it is as in its table.
create table if not exists base_state (
  aggregate_kind varchar(20) not null,
  aggregate_key varchar(64) not null,
  state_json varchar(1048576),
  primary key (aggregate_kind, aggregate_key)
);

-- The site's operations in the store's order; the bytes of this desk's own stand in its own table.
create table if not exists feed_entry (
  feed_seq bigint not null primary key,
  feed_hash varchar(64) not null,
  op_id uuid not null,
  desk varchar(64) not null,
  aggregate_kind varchar(64) not null,
  aggregate_key varchar(64) not null,
  verdict varchar(20) not null,
  verdict_reason varchar(60) not null,
  verdict_detail varchar(300) not null,
  operation_bytes varbinary(1048576)
);
create index if not exists feed_entry_thing on feed_entry (aggregate_kind, aggregate_key);
create index if not exists feed_entry_verdict on feed_entry (verdict, feed_seq);

-- Things that came whole (snapshot, or fetched anew) are as new as this: older entries of the feed about them are passed over.
create table if not exists thing_mark (
  aggregate_kind varchar(20) not null,
  aggregate_key varchar(64) not null,
  feed_seq bigint not null,
  primary key (aggregate_kind, aggregate_key)
);
create index if not exists operation_thing on operation (aggregate_kind, aggregate_key, desk_seq);

-- Things of which the store's state is to be fetched, since what the desk has of them is of a feed that is no more.
create table if not exists thing_to_fetch (
  aggregate_kind varchar(20) not null,
  aggregate_key varchar(64) not null,
  primary key (aggregate_kind, aggregate_key)
);
