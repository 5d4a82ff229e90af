-- What was said at a meeting and stands in a clause; and what became of a clause at an edition that has no statement.

-- OutcomeClause
create table statement.outcome_clause (
  id uuid primary key,
  outcome_id uuid not null references meeting.outcome on delete cascade,
  clause_id uuid not null references statement.clause,
  constraint outcome_clause_outcome_id_clause_id unique (outcome_id, clause_id)
);
create index outcome_clause_clause_id on statement.outcome_clause (clause_id);
create trigger outcome_clause_history after insert or update or delete on statement.outcome_clause
  for each row execute function history.record();
grant select, insert, update, delete on statement.outcome_clause to yaksoku_app;

-- Lineage.meeting: an edition that adopted no text either carries a clause on or drops it
alter table statement.lineage
  alter column to_statement_id drop not null,
  add column meeting_id uuid references meeting.meeting,
  drop constraint lineage_to_clause_id_unless_dropped,
  drop constraint lineage_from_clause_id_to_clause_id,
  add constraint lineage_edition check (num_nonnulls(to_statement_id, meeting_id) = 1),
  add constraint lineage_to_clause_id_unless_dropped
    check (case when meeting_id is null then (kind = 'DROPS') = (to_clause_id is null)
      else kind in ('CONTINUES', 'DROPS') and to_clause_id is null end),
  add constraint lineage_from_clause_id_to_clause_id
    unique nulls not distinct (from_clause_id, to_statement_id, to_clause_id, meeting_id);
create index lineage_meeting_id on statement.lineage (meeting_id);
