-- Acts of other desks as entries of the trail: whom each concerns and who did it, found without reading its bytes. Null for this
-- desk's own acts, which stand in their own table.
alter table feed_entry add column if not exists applicant_id bigint;
alter table feed_entry add column if not exists agent varchar(64);
create index if not exists feed_entry_applicant on feed_entry (applicant_id, feed_seq);
create index if not exists feed_entry_agent on feed_entry (agent, feed_seq);
create index if not exists operation_agent on operation (agent, desk_seq);
