-- When somebody on hold said they would be back, and the desk that a transferred person waits for.
alter table ticket_place add column if not exists back_at timestamp(9) with time zone;
alter table ticket_place add column if not exists for_desk integer;
