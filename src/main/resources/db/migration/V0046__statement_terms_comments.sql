-- What the two secretariats need while they work on one text: fixed terms, remarks on a clause, numbers that may move.

-- renumbering touches many rows in one transaction; what counts is its end
alter table statement.clause_version drop constraint clause_version_statement_version_id_number;
alter table statement.clause_version add constraint clause_version_statement_version_id_number
  unique (statement_version_id, number) deferrable initially deferred;

-- Term: a word that is always rendered the same way in all three languages
create table statement.term (
  id uuid primary key,
  version bigint not null,
  preferred_ko text, preferred_ja text, preferred_en text,
  note_ko text, note_ja text, note_en text,
  constraint term_preferred check (num_nonnulls(preferred_ko, preferred_ja, preferred_en) >= 2)
);

-- Term.variants: words not to be used for it
create table statement.term_variant (
  term_id uuid not null references statement.term,
  language text not null check (language in ('KO', 'JA', 'EN')),
  variant text not null check (variant <> ''),
  primary key (term_id, language, variant)
);

-- Comment: a remark on a clause while its wording is worked on (rule 14)
create table statement.comment (
  id uuid primary key,
  version bigint not null,
  clause_id uuid not null references statement.clause,
  -- null where it concerns the clause as a whole
  language text check (language in ('KO', 'JA', 'EN')),
  text text not null check (text <> ''),
  side text not null check (side in ('KR', 'JP')),
  visibility text not null check (visibility in ('OWN_SIDE', 'BOTH_SIDES')),
  written_by text not null,
  written_at timestamptz not null,
  resolved_by text,
  resolved_at timestamptz,
  constraint comment_resolved check ((resolved_by is null) = (resolved_at is null))
);
create index comment_clause_id on statement.comment (clause_id);

create trigger term_history after insert or update or delete on statement.term
  for each row execute function history.record();
create trigger term_variant_history after insert or update or delete on statement.term_variant
  for each row execute function history.record();
create trigger comment_history after insert or update or delete on statement.comment
  for each row execute function history.record();

-- the history of a wording asks for clauses that are no longer in it
create index entry_dropped_clause on history.entry ((old_row ->> 'statement_version_id'))
  where table_name = 'statement.clause_version' and operation = 'DELETE';

grant select, insert, update, delete on statement.term, statement.term_variant, statement.comment to yaksoku_app;
