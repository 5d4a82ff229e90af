-- Files on their way in. Nothing of one is in the record before its last step, which writes all of it or nothing.

create schema interchange;

-- One file: what it is, how it is read, what its columns are for, how far it got
create table interchange.import (
  id uuid primary key,
  version bigint not null,
  -- as the history names people
  author text not null,
  -- whose it is: the other side never sees it
  side text not null check (side in ('KR', 'JP')),
  kind text not null check (kind in ('MEETINGS', 'CLAUSES', 'ACTIONS')),
  -- whose clauses it holds
  statement text,
  file_name text not null,
  -- null once nobody needs it any more
  file bytea,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  format text not null check (format in ('CSV', 'XLSX')),
  since_1904 boolean not null,
  sheets text[] not null,
  charset text check (charset in ('UTF_8', 'CP949', 'SHIFT_JIS', 'EUC_JP', 'UTF_16LE', 'UTF_16BE')),
  separator text check (separator in ('COMMA', 'SEMICOLON', 'TAB')),
  sheet integer not null,
  header integer not null,
  names text[] not null,
  -- the field each column is for, empty for none
  fields text[] not null,
  -- whether we wrote the file: then apostrophes before what looks like a formula are ours
  ours boolean not null,
  rows integer not null,
  state text not null check (state in ('OPEN', 'RUNNING', 'DONE', 'UNDONE')),
  -- whether the rows were looked at since the columns were matched
  checked boolean not null,
  -- why the last attempt left nothing behind
  failure text check (failure in ('OVERTAKEN', 'INTERRUPTED', 'BROKEN')),
  -- rows written so far, while it runs
  progress integer not null default 0,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  imported_at timestamptz,
  imported_by text,
  undone_at timestamptz,
  undone_by text,
  -- the transaction that wrote it, by which the history gives it back
  transaction text,
  constraint import_state_of_done check ((state in ('DONE', 'UNDONE')) = (imported_at is not null)),
  constraint import_state_of_undone check ((state = 'UNDONE') = (undone_at is not null))
);

comment on table interchange.import is 'no history: files on their way in';

-- the same file is taken in once, unless it was taken back
create unique index import_sha256 on interchange.import (side, kind, sha256, coalesce(statement, ''))
  where state <> 'UNDONE';

-- One row of a file, and what it would do
create table interchange.import_row (
  import_id uuid not null references interchange.import on delete cascade,
  -- as a spreadsheet counts it
  row integer not null,
  cells text[] not null,
  key text,
  effect text check (effect in ('CREATE', 'UPDATE', 'UNCHANGED', 'SKIP')),
  problems jsonb,
  -- whether every problem has a suggestion
  helped boolean,
  changes jsonb,
  -- what it made or changed
  thing_id uuid,
  -- why it was left as it is when the import was taken back
  kept text check (kept in ('CHANGED_SINCE', 'SPOKEN_OF')),
  primary key (import_id, row)
);

comment on table interchange.import_row is 'no history: rows on their way in';

-- What somebody said a column is for, to be proposed the next time
create table interchange.column_choice (
  author text not null,
  kind text not null,
  name text not null,
  -- empty for none
  field text not null,
  primary key (author, kind, name)
);

comment on table interchange.column_choice is 'no history: habits of a person';

-- What the files of a side call things that have a code of ours
create table interchange.reference (
  side text not null check (side in ('KR', 'JP')),
  kind text not null,
  reference text not null,
  code text not null,
  thing_id uuid not null,
  primary key (side, kind, reference)
);

comment on table interchange.reference is 'no history: written with the things they name, and gone with them';

create index reference_code on interchange.reference (kind, code);
create index reference_thing_id on interchange.reference (thing_id);

grant usage on schema interchange to yaksoku_app;
grant select, insert, update, delete on all tables in schema interchange to yaksoku_app;
