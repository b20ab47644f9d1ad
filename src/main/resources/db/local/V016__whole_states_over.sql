-- Whether what a kept state is about is over, so that what is still open is found without reading all that ever was.
alter table whole_state add column if not exists is_over boolean default false not null;
create index if not exists whole_state_open on whole_state (aggregate_kind, is_over);
