-- The site's feed as a Merkle log (RFC 9162): who keeps one of its checkpoints notices any later change of what was before it.

alter table store_identity add column log_private_key bytea, add column log_public_key bytea;

-- Whole subtrees of 256, 65,536, … entries (levels 8, 16, …); the levels between are made of them when they are asked for.
create table log_node (
  site varchar(40) collate "C" not null,
  level smallint not null,
  place bigint not null,
  hash bytea not null,
  primary key (site, level, place)
);

create table log_checkpoint (
  site varchar(40) collate "C" not null,
  log_size bigint not null,
  incarnation uuid not null,
  root bytea not null,
  made_at text not null,
  signature text not null,
  primary key (site, log_size, incarnation)
);
