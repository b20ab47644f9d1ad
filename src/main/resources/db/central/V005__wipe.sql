-- The order to destroy the data of a desk that may not speak any more, and the last word of that desk.

alter table desk add column wipe_asked_at timestamptz, add column wipe_begun_at timestamptz;
