-- Where a copy of a linked page is kept in case the page goes away.
alter table document.document add column archived_url text check (archived_url ~ '^https?://');
-- How much a milestone counts beside the others of its action.
alter table followup.milestone add column weight smallint not null default 1 check (weight between 1 and 9);
