-- Recurring meetings, their editions, who came, what was said.

create schema meeting;

-- Series
create table meeting.series (
  id uuid primary key,
  version bigint not null,
  slug text not null constraint series_slug unique,
  name_ko text, name_ja text, name_en text,
  short_name_ko text, short_name_ja text, short_name_en text,
  description_ko text, description_ja text, description_en text,
  cadence_ko text, cadence_ja text, cadence_en text,
  state text not null check (state in ('ACTIVE', 'DORMANT', 'DISCONTINUED')),
  first_edition_precision text, first_edition_earliest date, first_edition_latest date, first_edition_printed text,
  first_edition_inferred boolean,
  example boolean not null default false,
  constraint series_name_present check (coalesce(name_ko, name_ja, name_en) is not null)
);

-- Series.pairing: the organisations whose meeting it is
create table meeting.series_organisation (
  series_id uuid not null references meeting.series,
  organisation_id uuid not null references party.organisation,
  side text not null check (side in ('KR', 'JP')),
  primary key (series_id, organisation_id)
);
create index series_organisation_organisation_id on meeting.series_organisation (organisation_id);

-- Meeting: one edition of a series
create table meeting.meeting (
  id uuid primary key,
  version bigint not null,
  code text not null constraint meeting_code unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  series_id uuid references meeting.series,
  ordinal integer check (ordinal > 0),
  title_ko text, title_ja text, title_en text,
  host_side text check (host_side in ('KR', 'JP')),
  host_organisation_id uuid references party.organisation,
  place_ko text, place_ja text, place_en text,
  venue_ko text, venue_ja text, venue_en text,
  held_precision text not null, held_earliest date, held_latest date, held_printed text,
  held_inferred boolean not null,
  occasion_ko text, occasion_ja text, occasion_en text,
  status text not null check (status in ('ANNOUNCED', 'CONFIRMED', 'HELD', 'CLOSED', 'POSTPONED', 'CANCELLED')),
  status_reason_ko text, status_reason_ja text, status_reason_en text,
  -- for the desks alone; in no view
  internal_note text,
  visibility text not null check (visibility in ('BOTH_SIDES', 'PUBLIC')),
  embargo_until timestamptz,
  example boolean not null default false,
  constraint meeting_title_present check (coalesce(title_ko, title_ja, title_en) is not null),
  constraint meeting_series_id_ordinal unique (series_id, ordinal)
);
create index meeting_held_earliest on meeting.meeting (held_earliest);
create index meeting_host_organisation_id on meeting.meeting (host_organisation_id);

-- Session: a part of a meeting
create table meeting.session (
  id uuid primary key,
  version bigint not null,
  meeting_id uuid not null references meeting.meeting,
  position integer not null,
  kind text not null check (kind in ('PLENARY', 'TALK', 'EXHIBITION', 'DINNER', 'BRIEFING')),
  title_ko text, title_ja text, title_en text,
  theme_ko text, theme_ja text, theme_en text,
  visibility text not null check (visibility in ('BOTH_SIDES', 'PUBLIC')),
  embargo_until timestamptz
);
create index session_meeting_id on meeting.session (meeting_id, position);

-- Session.items, in order
create table meeting.session_item (
  session_id uuid not null references meeting.session,
  position integer not null,
  text_ko text, text_ja text, text_en text,
  primary key (session_id, position)
);

-- Participation: a person, or where only a post is known the post; the side comes from the organisation
create table meeting.participation (
  id uuid primary key,
  version bigint not null,
  meeting_id uuid not null references meeting.meeting,
  session_id uuid references meeting.session,
  position integer not null,
  person_id uuid references party.person,
  organisation_id uuid references party.organisation,
  title_ko text, title_ja text, title_en text,
  role text not null check (role in ('HEAD_OF_DELEGATION', 'DELEGATE', 'MODERATOR', 'PANELLIST', 'SPEAKER', 'SPOKESPERSON', 'OBSERVER', 'SECRETARIAT')),
  attendance text not null check (attendance in ('INVITED', 'ATTENDED', 'ABSENT')),
  -- for the desks alone; in no view
  contact text,
  visibility text not null check (visibility in ('BOTH_SIDES', 'PUBLIC')),
  embargo_until timestamptz,
  constraint participation_somebody check (person_id is not null or title_ko is not null or title_ja is not null or title_en is not null)
);
create index participation_meeting_id on meeting.participation (meeting_id, position);
create index participation_person_id on meeting.participation (person_id);
create index participation_organisation_id on meeting.participation (organisation_id);

-- HeadCount: several sources side by side (rule 8)
create table meeting.head_count (
  id uuid primary key,
  version bigint not null,
  meeting_id uuid not null references meeting.meeting,
  position integer not null,
  side text check (side in ('KR', 'JP')),
  count integer not null check (count >= 0),
  basis_ko text, basis_ja text, basis_en text,
  document_id uuid references document.document,
  visibility text not null check (visibility in ('BOTH_SIDES', 'PUBLIC')),
  embargo_until timestamptz
);
create index head_count_meeting_id on meeting.head_count (meeting_id, position);

-- AgendaItem
create table meeting.agenda_item (
  id uuid primary key,
  version bigint not null,
  meeting_id uuid not null references meeting.meeting,
  position integer not null,
  title_ko text, title_ja text, title_en text,
  visibility text not null check (visibility in ('BOTH_SIDES', 'PUBLIC')),
  embargo_until timestamptz
);
create index agenda_item_meeting_id on meeting.agenda_item (meeting_id, position);

-- Outcome
create table meeting.outcome (
  id uuid primary key,
  version bigint not null,
  meeting_id uuid not null references meeting.meeting,
  session_id uuid references meeting.session,
  agenda_item_id uuid references meeting.agenda_item,
  position integer not null,
  kind text not null check (kind in ('INFORMATION', 'EXPERT_VIEW', 'SHARED_VIEW', 'DECISION', 'RECOMMENDATION', 'ACTION', 'QUOTE', 'CONTEXT')),
  text_ko text, text_ja text, text_en text,
  note_ko text, note_ja text, note_en text,
  -- who said it, where somebody did
  person_id uuid references party.person,
  -- a pledge of one side alone, unsigned (fact A48)
  unilateral_side text check (unilateral_side in ('KR', 'JP')),
  visibility text not null check (visibility in ('BOTH_SIDES', 'PUBLIC')),
  embargo_until timestamptz,
  constraint outcome_text_present check (coalesce(text_ko, text_ja, text_en) is not null)
);
create index outcome_meeting_id on meeting.outcome (meeting_id, position);

-- Outcome.topics
create table meeting.outcome_topic (
  outcome_id uuid not null references meeting.outcome,
  topic_id uuid not null references topic.topic,
  primary key (outcome_id, topic_id)
);
create index outcome_topic_topic_id on meeting.outcome_topic (topic_id);

-- Meeting.documents
create table meeting.meeting_document (
  meeting_id uuid not null references meeting.meeting,
  document_id uuid not null references document.document,
  position integer not null,
  primary key (meeting_id, document_id)
);
