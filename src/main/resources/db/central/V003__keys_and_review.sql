-- Keys that desks seal for the store with. The newest is given to desks; older ones open what was sealed before.
create table store_key (
  key_id varchar(16) collate "C" primary key,
  public_key bytea not null,
  private_key bytea, -- null where the administrator keeps it in a file
  made_at timestamptz not null default now()
);

-- What a desk sent after its right to speak was taken away: in no feed, until somebody has looked at it.
create table withheld (
  desk varchar(40) collate "C" not null references desk,
  desk_seq bigint not null,
  gesture bigint not null, -- the first place in the chain of the gesture it belongs to
  bytes bytea not null,
  received_at timestamptz not null default now(),
  decision varchar(20),
  decided_at timestamptz,
  primary key (desk, desk_seq)
);
