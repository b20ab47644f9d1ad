-- The desk whose act brought a ticket to a place, and whose undo takes it back. Every act but putting back was done by the
-- desk that the ticket then stood at; who put one back before this version is not known here any more.
alter table ticket_place add column if not exists made_at integer;
update ticket_place set made_at = desk_number where made_by is not null;
