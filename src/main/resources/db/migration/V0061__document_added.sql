-- Who added a document and when: what somebody may add in a day is limited.

alter table document.document
  add column added_by text,
  add column added_at timestamptz,
  add column file_name text,
  add constraint document_added check ((added_by is null) = (added_at is null));
create index document_added_by on document.document (added_by, added_at) where added_by is not null;

-- parts of a file are read without the whole of it
alter table document.content alter column bytes set storage external;
