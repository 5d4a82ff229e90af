-- What is done about a clause: actions, and what each side reports and the other confirms.

create schema followup;

-- Action
create table followup.action (
  id uuid primary key,
  version bigint not null,
  code text not null constraint action_code unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title_ko text, title_ja text, title_en text,
  deliverable_ko text, deliverable_ja text, deliverable_en text,
  horizon text not null check (horizon in ('DATED', 'BY_NEXT_MEETING', 'NOT_STATED')),
  due_precision text, due_earliest date, due_latest date, due_printed text, due_inferred boolean,
  -- results are to come one after the other (fact B40)
  staged boolean not null default false,
  -- the side whose record it is; null for a joint one
  side text check (side in ('KR', 'JP')),
  visibility text not null check (visibility in ('OWN_SIDE', 'BOTH_SIDES', 'PUBLIC')),
  embargo_until timestamptz,
  example boolean not null default false,
  constraint action_title_present check (coalesce(title_ko, title_ja, title_en) is not null),
  constraint action_due_of_dated check ((horizon = 'DATED') = (due_latest is not null)),
  constraint action_side_of_own check (visibility <> 'OWN_SIDE' or side is not null)
);

-- Action.clauses
create table followup.action_clause (
  action_id uuid not null references followup.action,
  clause_id uuid not null references statement.clause,
  primary key (action_id, clause_id)
);
create index action_clause_clause_id on followup.action_clause (clause_id, action_id);

-- ActionParty: what one side owes or brings
create table followup.action_party (
  id uuid primary key,
  version bigint not null,
  action_id uuid not null references followup.action,
  side text not null check (side in ('KR', 'JP')),
  owes boolean not null,
  organisation_id uuid references party.organisation,
  contribution_ko text, contribution_ja text, contribution_en text,
  -- for the side's own desk alone; in no view
  contact text,
  constraint action_party_action_id_side unique (action_id, side)
);
create index action_party_organisation_id on followup.action_party (organisation_id);

-- Action.supporters
create table followup.action_supporter (
  action_id uuid not null references followup.action,
  organisation_id uuid not null references party.organisation,
  primary key (action_id, organisation_id)
);
create index action_supporter_organisation_id on followup.action_supporter (organisation_id);

-- DueChange: every earlier date stays visible
create table followup.due_change (
  id uuid primary key,
  version bigint not null,
  action_id uuid not null references followup.action,
  side text not null check (side in ('KR', 'JP')),
  changed_at timestamptz not null,
  was_precision text, was_earliest date, was_latest date, was_printed text, was_inferred boolean,
  becomes_precision text, becomes_earliest date, becomes_latest date, becomes_printed text, becomes_inferred boolean,
  reason text not null,
  reason_language text not null check (reason_language in ('KO', 'JA', 'EN')),
  -- of a joint action: when the other side agreed to the new date
  accepted_at timestamptz
);
create index due_change_action_id on followup.due_change (action_id, changed_at);

-- Milestone
create table followup.milestone (
  id uuid primary key,
  version bigint not null,
  action_id uuid not null references followup.action,
  position integer not null,
  title_ko text, title_ja text, title_en text,
  planned_precision text, planned_earliest date, planned_latest date, planned_printed text, planned_inferred boolean,
  actual_precision text, actual_earliest date, actual_latest date, actual_printed text, actual_inferred boolean
);
create index milestone_action_id on followup.milestone (action_id, position);

-- ProgressReport: append-only; a mistaken one is corrected by another that names it
create table followup.progress_report (
  id uuid primary key,
  action_id uuid not null references followup.action,
  side text not null check (side in ('KR', 'JP')),
  organisation_id uuid references party.organisation,
  as_of date not null,
  -- null for a note that sets no state
  progress text check (progress in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'ON_HOLD', 'DISCONTINUED')),
  note text,
  note_language text check (note_language in ('KO', 'JA', 'EN')),
  visibility text not null check (visibility in ('OWN_SIDE', 'BOTH_SIDES', 'PUBLIC')),
  embargo_until timestamptz,
  corrects_id uuid references followup.progress_report,
  reported_by text not null,
  reported_at timestamptz not null,
  constraint progress_report_state_is_shared check (progress is null or visibility <> 'OWN_SIDE'),
  constraint progress_report_note_of_completed check (progress <> 'COMPLETED' or note is not null),
  constraint progress_report_note_language check ((note is null) = (note_language is null)),
  constraint progress_report_something check (progress is not null or note is not null)
);
create index progress_report_action_id on followup.progress_report (action_id, side, as_of desc, reported_at desc);

-- ProgressReport.evidence
create table followup.report_evidence (
  report_id uuid not null references followup.progress_report,
  document_id uuid not null references document.document,
  position integer not null,
  primary key (report_id, document_id)
);

-- Confirmation: the other side's answer; nothing is ever confirmed by silence
create table followup.confirmation (
  id uuid primary key,
  report_id uuid not null constraint confirmation_report_id unique references followup.progress_report,
  side text not null check (side in ('KR', 'JP')),
  agrees boolean not null,
  note text,
  note_language text check (note_language in ('KO', 'JA', 'EN')),
  confirmed_by text not null,
  confirmed_at timestamptz not null,
  constraint confirmation_note_of_difference check (agrees or note is not null),
  constraint confirmation_note_language check ((note is null) = (note_language is null))
);

-- Response: what the addressee of a recommendation answered
create table followup.response (
  id uuid primary key,
  version bigint not null,
  clause_id uuid not null references statement.clause,
  addressee_ko text, addressee_ja text, addressee_en text,
  state text not null check (state in ('DELIVERED', 'ACKNOWLEDGED', 'PARTLY_TAKEN_UP', 'TAKEN_UP', 'DECLINED', 'NO_RESPONSE')),
  dated_precision text, dated_earliest date, dated_latest date, dated_printed text, dated_inferred boolean,
  note_ko text, note_ja text, note_en text,
  document_id uuid references document.document,
  side text not null check (side in ('KR', 'JP')),
  recorded_at timestamptz not null,
  visibility text not null check (visibility in ('OWN_SIDE', 'BOTH_SIDES', 'PUBLIC')),
  embargo_until timestamptz
);
create index response_clause_id on followup.response (clause_id, recorded_at);

-- Assessment of a clause at an edition
create table followup.assessment (
  id uuid primary key,
  version bigint not null,
  clause_id uuid not null references statement.clause,
  meeting_id uuid not null references meeting.meeting,
  side text not null check (side in ('KR', 'JP')),
  value smallint not null check (value between -1 and 1),
  reason_ko text, reason_ja text, reason_en text,
  document_id uuid references document.document,
  interim boolean not null default false,
  visibility text not null check (visibility in ('OWN_SIDE', 'BOTH_SIDES', 'PUBLIC')),
  constraint assessment_clause_id_meeting_id_side_interim unique (clause_id, meeting_id, side, interim)
);
