-- A word beside a signature, for both desks.
alter table statement.sign_off add column note text check (length(note) between 1 and 500);
