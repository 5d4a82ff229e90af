-- Joint statements, their exact wordings, their clauses, who stands behind which wording, and what became of a clause.

create schema statement;

-- Statement
create table statement.statement (
  id uuid primary key,
  version bigint not null,
  code text not null constraint statement_code unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  series_id uuid references meeting.series,
  proper_name_ko text, proper_name_ja text, proper_name_en text,
  adopted_precision text, adopted_earliest date, adopted_latest date, adopted_printed text, adopted_inferred boolean,
  announced_precision text, announced_earliest date, announced_latest date, announced_printed text,
  announced_inferred boolean,
  purpose_ko text, purpose_ja text, purpose_en text,
  context_ko text, context_ja text, context_en text,
  occasion_ko text, occasion_ja text, occasion_en text,
  note_ko text, note_ja text, note_en text,
  -- known only from the press: published without sign-off, under a banner that names this source (rule 2)
  press_summary boolean not null default false,
  source_id uuid references document.document,
  -- for the desks alone; in no view
  internal_note text,
  example boolean not null default false,
  -- what lists are sorted by
  dated_on date generated always as (coalesce(adopted_earliest, announced_earliest)) stored,
  constraint statement_source_of_press_summary check (not press_summary or source_id is not null)
);
create index statement_series_id on statement.statement (series_id);
-- the lists: newest first, undated last
create index statement_dated_on on statement.statement (coalesce(dated_on, date '0001-01-01') desc, code desc);

-- Statement.meetings: those it rests on, in order
create table statement.statement_meeting (
  statement_id uuid not null references statement.statement,
  meeting_id uuid not null references meeting.meeting,
  position integer not null,
  primary key (statement_id, meeting_id)
);
create index statement_meeting_meeting_id on statement.statement_meeting (meeting_id);

-- Statement.issuers, in the order in which they signed
create table statement.statement_issuer (
  statement_id uuid not null references statement.statement,
  organisation_id uuid not null references party.organisation,
  side text not null check (side in ('KR', 'JP')),
  position integer not null,
  primary key (statement_id, organisation_id)
);
create index statement_issuer_organisation_id on statement.statement_issuer (organisation_id);

-- StatementVersion: one exact wording
create table statement.statement_version (
  id uuid primary key,
  version bigint not null,
  statement_id uuid not null references statement.statement,
  number integer not null check (number > 0),
  state text not null check (state in ('DRAFT', 'IN_SIGN_OFF', 'AGREED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
  title_ko text, title_ja text, title_en text,
  preamble_ko text, preamble_ja text, preamble_en text,
  closing_ko text, closing_ja text, closing_en text,
  standing_ko text check (standing_ko in ('AUTHENTIC', 'OFFICIAL_TRANSLATION', 'WORKING_TRANSLATION', 'MACHINE_DRAFT', 'PRESS_SUMMARY')),
  standing_ja text check (standing_ja in ('AUTHENTIC', 'OFFICIAL_TRANSLATION', 'WORKING_TRANSLATION', 'MACHINE_DRAFT', 'PRESS_SUMMARY')),
  standing_en text check (standing_en in ('AUTHENTIC', 'OFFICIAL_TRANSLATION', 'WORKING_TRANSLATION', 'MACHINE_DRAFT', 'PRESS_SUMMARY')),
  -- why this version follows the one before
  reason_ko text, reason_ja text, reason_en text,
  -- SHA-256 over the canonical form, set when sign-off is asked for
  fingerprint text check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- who wrote since the last sign-off request: none of them may sign (rule 2)
  changed_by text[] not null default '{}',
  sign_off_requested_at timestamptz,
  agreed_at timestamptz,
  published_at timestamptz,
  published_by text,
  -- the embargo, or the time of publication; the public reads this version from then
  public_from timestamptz,
  -- when the next version takes its place for the public
  public_until timestamptz,
  withdrawn_at timestamptz,
  -- null where both sides withdrew it
  withdrawn_by_side text check (withdrawn_by_side in ('KR', 'JP')),
  withdrawal_reason_ko text, withdrawal_reason_ja text, withdrawal_reason_en text,
  constraint statement_version_statement_id_number unique (statement_id, number),
  constraint statement_version_public_from_of_public
    check (state not in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') or public_from is not null),
  constraint statement_version_withdrawal check (state <> 'WITHDRAWN' or withdrawn_at is not null)
);
-- one wording at a time is being worked on
create unique index statement_version_statement_id_open on statement.statement_version (statement_id)
  where state in ('DRAFT', 'IN_SIGN_OFF', 'AGREED');
-- the list of statements, newest first
create index statement_version_public_from on statement.statement_version (public_from desc, id)
  where state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN');

-- Clause: what stays the same while its number and words change
create table statement.clause (
  id uuid primary key,
  version bigint not null,
  statement_id uuid not null references statement.statement,
  -- its number in the first published version, never given again; null until then
  key text check (key ~ '^[0-9]+[a-z]*(-[0-9]+[a-z]*)*$'),
  headline_ko text, headline_ja text, headline_en text,
  merged_into_id uuid references statement.clause,
  constraint clause_statement_id_key unique (statement_id, key)
);

-- Clause.topics, outside the canonical form
create table statement.clause_topic (
  clause_id uuid not null references statement.clause,
  topic_id uuid not null references topic.topic,
  primary key (clause_id, topic_id)
);
create index clause_topic_topic_id on statement.clause_topic (topic_id, clause_id);

-- ClauseVersion: a clause as it stands in one version
create table statement.clause_version (
  id uuid primary key,
  version bigint not null,
  statement_version_id uuid not null references statement.statement_version,
  clause_id uuid not null references statement.clause,
  position integer not null,
  -- as printed in this version: 1, 1.2
  number text not null check (number ~ '^[0-9]+(\.[0-9]+)*$'),
  depth smallint not null default 0 check (depth between 0 and 3),
  kind text not null check (kind in ('PREAMBLE', 'SHARED_VIEW', 'COMMITMENT', 'ONGOING_COOPERATION', 'RECOMMENDATION', 'PROCEDURAL')),
  addressee_ko text, addressee_ja text, addressee_en text,
  section_ko text, section_ja text, section_en text,
  rationale_ko text, rationale_ja text, rationale_en text,
  condition_ko text, condition_ja text, condition_en text,
  intended_effect_ko text, intended_effect_ja text, intended_effect_en text,
  constraint clause_version_statement_version_id_number unique (statement_version_id, number),
  constraint clause_version_statement_version_id_clause_id unique (statement_version_id, clause_id),
  constraint clause_version_statement_version_id_position unique (statement_version_id, position) deferrable initially deferred
);
create index clause_version_clause_id on statement.clause_version (clause_id);

-- ClauseText: its words in one language
create table statement.clause_text (
  id uuid primary key,
  version bigint not null,
  clause_version_id uuid not null references statement.clause_version,
  language text not null check (language in ('KO', 'JA', 'EN')),
  text text,
  standing text not null check (standing in ('AUTHENTIC', 'OFFICIAL_TRANSLATION', 'WORKING_TRANSLATION', 'MACHINE_DRAFT', 'PRESS_SUMMARY')),
  state text not null check (state in ('MISSING', 'DRAFT', 'SIBLING_CHANGED', 'REVIEWED')),
  constraint clause_text_clause_version_id_language unique (clause_version_id, language),
  constraint clause_text_missing check ((state = 'MISSING') = (text is null))
);

-- SignOff: one side stands behind one exact wording
create table statement.sign_off (
  id uuid primary key,
  version bigint not null,
  statement_version_id uuid not null references statement.statement_version,
  side text not null check (side in ('KR', 'JP')),
  signed_by text not null,
  signed_at timestamptz not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  constraint sign_off_statement_version_id_side unique (statement_version_id, side)
);

-- Lineage: silence at the next edition is recorded (DROPS), never assumed
create table statement.lineage (
  id uuid primary key,
  version bigint not null,
  from_clause_id uuid not null references statement.clause,
  -- null for DROPS
  to_clause_id uuid references statement.clause,
  -- the later edition that speaks or is silent
  to_statement_id uuid not null references statement.statement,
  kind text not null check (kind in ('CONTINUES', 'REAFFIRMS', 'EXTENDS', 'NARROWS', 'SPLITS', 'MERGES', 'REPLACES', 'DROPS')),
  note_ko text, note_ja text, note_en text,
  visibility text not null check (visibility in ('BOTH_SIDES', 'PUBLIC')),
  constraint lineage_to_clause_id_unless_dropped check ((kind = 'DROPS') = (to_clause_id is null)),
  constraint lineage_from_clause_id_to_clause_id unique nulls not distinct (from_clause_id, to_statement_id, to_clause_id)
);
create index lineage_to_clause_id on statement.lineage (to_clause_id);
create index lineage_to_statement_id on statement.lineage (to_statement_id);

-- From AGREED on a wording is fixed for ever, whatever the application believes.
create function statement.refuse_change_of_agreed() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
declare
  changed jsonb := case when tg_op = 'INSERT' then to_jsonb(new) else to_jsonb(old) end;
  fixed boolean;
begin
  if tg_table_name = 'clause_text' then
    select v.state in ('AGREED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') into fixed
      from statement.clause_version c join statement.statement_version v on v.id = c.statement_version_id
      where c.id = (changed ->> 'clause_version_id')::uuid;
  else
    select v.state in ('AGREED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') into fixed
      from statement.statement_version v where v.id = (changed ->> 'statement_version_id')::uuid;
  end if;
  if fixed then
    raise exception 'The wording of an agreed version does not change' using errcode = 'check_violation',
      constraint = 'statement_version_agreed_is_fixed';
  end if;
  return coalesce(new, old);
end
$$;

create trigger clause_version_fixed before insert or update or delete on statement.clause_version
  for each row execute function statement.refuse_change_of_agreed();
create trigger clause_text_fixed before insert or update or delete on statement.clause_text
  for each row execute function statement.refuse_change_of_agreed();
create trigger sign_off_fixed before update or delete on statement.sign_off
  for each row execute function statement.refuse_change_of_agreed();

create function statement.refuse_change_of_title() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  if old.state in ('AGREED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') and
    (old.title_ko, old.title_ja, old.title_en, old.preamble_ko, old.preamble_ja, old.preamble_en, old.closing_ko,
     old.closing_ja, old.closing_en, old.number, old.statement_id, old.fingerprint, old.standing_ko, old.standing_ja,
     old.standing_en)
    is distinct from
    (new.title_ko, new.title_ja, new.title_en, new.preamble_ko, new.preamble_ja, new.preamble_en, new.closing_ko,
     new.closing_ja, new.closing_en, new.number, new.statement_id, new.fingerprint, new.standing_ko, new.standing_ja, new.standing_en) then
    raise exception 'The wording of an agreed version does not change' using errcode = 'check_violation',
      constraint = 'statement_version_agreed_is_fixed';
  end if;
  return new;
end
$$;

create trigger statement_version_fixed before update on statement.statement_version
  for each row execute function statement.refuse_change_of_title();
