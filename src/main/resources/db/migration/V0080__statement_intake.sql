-- A text on its way to clauses: what its author pasted and decided so far. Nobody else sees it, and nothing of it is in
-- the record before the last step, which removes it.
create table statement.intake (
  id uuid primary key,
  version bigint not null,
  -- as the history names people
  author text not null,
  statement_id uuid not null references statement.statement,
  content jsonb not null,
  changed_at timestamptz not null,
  constraint intake_author_statement_id unique (author, statement_id)
);

comment on table statement.intake is 'no history: personal drafts';

create index intake_statement_id on statement.intake (statement_id);

grant select, insert, update, delete on statement.intake to yaksoku_app;
