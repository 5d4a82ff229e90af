-- What all figures were when a meeting was closed, and where an action comes from.

-- Snapshot: "since the last meeting" is computed from it
create table followup.snapshot (
  id uuid primary key,
  meeting_id uuid not null constraint snapshot_meeting_id unique references meeting.meeting,
  taken_at timestamptz not null
);

-- Snapshot.clauses: once with what both desks know, once with what the public knew
create table followup.snapshot_clause (
  snapshot_id uuid not null references followup.snapshot,
  clause_id uuid not null references statement.clause,
  visibility text not null check (visibility in ('BOTH_SIDES', 'PUBLIC')),
  kind text not null,
  actions integer not null,
  reported boolean not null,
  progress text not null check (progress in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'ON_HOLD', 'DISCONTINUED')),
  schedule text check (schedule in ('ON_TIME', 'NO_DATE', 'DUE_SOON', 'PAST_DUE')),
  confirmation text check (confirmation in ('SIDES_DIFFER', 'REPORTED', 'CONFIRMED')),
  primary key (snapshot_id, clause_id, visibility)
);

create function followup.frozen() returns trigger
  language plpgsql
as $$
begin
  raise exception 'A snapshot never changes (rule 6)' using errcode = 'restrict_violation';
end
$$;
create trigger snapshot_frozen before update or delete or truncate on followup.snapshot
  for each statement execute function followup.frozen();
create trigger snapshot_clause_frozen before update or delete or truncate on followup.snapshot_clause
  for each statement execute function followup.frozen();
create trigger snapshot_history after insert or update or delete on followup.snapshot
  for each row execute function history.record();
create trigger snapshot_clause_history after insert or update or delete on followup.snapshot_clause
  for each row execute function history.record();
grant select, insert on followup.snapshot, followup.snapshot_clause to yaksoku_app;

-- the outcome of a meeting from which an action was made
alter table followup.action add column outcome_id uuid references meeting.outcome;
create index action_outcome_id on followup.action (outcome_id) where outcome_id is not null;
