-- views 21
-- What the public may see, and nothing else: the role yaksoku_public selects from these views and from no table.
-- They take no time. Each row says from when it is public (public_from, never null: '-infinity' is always); versions
-- also say until when they are current (public_until, 'infinity' for the current one). What a row tells of another that
-- may become public later has a time of its own beside it (session_from, person_from, document_from, source_from,
-- corrected_from), null where that is not public at all: whoever shows it compares that too. Queries pass the Clock's
-- time.
-- Stand in the order of the floors, one that asks who names a thing on the floor of the last that can; are dropped in
-- reverse and created again. A migration that touches a column under a view drops them and bumps the number in the
-- first line.

drop view if exists progress.pub_baseline;
drop view if exists progress.pub_past;
drop view if exists progress.pub_lead;
drop view if exists progress.pub_action_topic;
drop view if exists progress.pub_place;
drop view if exists progress.pub_spell;
drop view if exists shared.pub_embargo;
drop view if exists shared.pub_stamp;
drop view if exists followup.pub_file;
drop view if exists followup.pub_claim;
drop view if exists followup.pub_organisation_merged;
drop view if exists followup.pub_organisation;
drop view if exists followup.pub_assessment;
drop view if exists followup.pub_response;
drop view if exists followup.pub_action_document;
drop view if exists followup.pub_evidence;
drop view if exists followup.pub_version_standing;
drop view if exists followup.pub_report;
drop view if exists followup.pub_milestone;
drop view if exists followup.pub_due_change;
drop view if exists followup.pub_supporter;
drop view if exists followup.pub_owing;
drop view if exists followup.pub_action_party;
drop view if exists followup.pub_action_clause;
drop view if exists followup.pub_action;
drop view if exists statement.pub_claim;
drop view if exists statement.pub_lineage;
drop view if exists statement.pub_topic_merged;
drop view if exists statement.pub_topic;
drop view if exists statement.pub_clause_topic;
drop view if exists statement.pub_clause;
drop view if exists statement.pub_sign_off;
drop view if exists statement.pub_issuer;
drop view if exists statement.pub_statement_meeting;
drop view if exists statement.pub_statement;
drop view if exists statement.pub_series_organisation;
drop view if exists statement.pub_series;
drop view if exists statement.pub_version;
drop view if exists meeting.pub_claim;
drop view if exists meeting.pub_meeting_document;
drop view if exists meeting.pub_outcome;
drop view if exists meeting.pub_agenda_item;
drop view if exists meeting.pub_head_count;
drop view if exists meeting.pub_participation;
drop view if exists meeting.pub_session;
drop view if exists meeting.pub_meeting_known;
drop view if exists meeting.pub_meeting;
-- what stands on another floor now
drop view if exists meeting.pub_series_organisation;
drop view if exists meeting.pub_series;
drop view if exists document.pub_claim;
drop view if exists document.claim_of_public_document;
drop view if exists document.pub_document;

-- document

create view document.pub_document as
select d.id, d.slug, d.kind, d.title_ko, d.title_ja, d.title_en, d.publisher_ko, d.publisher_ja, d.publisher_en,
  d.dated_precision, d.dated_earliest, d.dated_latest, d.dated_printed, d.dated_inferred, d.language, d.rights_ko,
  d.rights_ja, d.rights_en,
  d.credit, d.caption_ko, d.caption_ja, d.caption_en, d.url, d.archived_url, d.media_type, d.bytes, d.sha256, d.example,
  coalesce(d.embargo_until, '-infinity') as public_from
from document.document d
where d.visibility = 'PUBLIC';

-- What a source says of a thing is public once the thing is, and each room knows that of its own: one view for all would
-- take longer to plan than a page takes to answer. This one is for them and for nobody else.
create view document.claim_of_public_document as
select c.id, c.subject, c.subject_id, c.field, c.fact, c.printed, c.printed_language, c.value, c.inferred, c.chosen,
  c.note_ko, c.note_ja, c.note_en, d.slug as document_slug, d.title_ko as document_title_ko,
  d.title_ja as document_title_ja, d.title_en as document_title_en, d.publisher_ko as document_publisher_ko,
  d.publisher_ja as document_publisher_ja, d.publisher_en as document_publisher_en,
  d.url as document_url, d.public_from as source_from
from document.claim c join document.pub_document d on d.id = c.document_id
where c.visibility = 'PUBLIC';

-- meeting

create view meeting.pub_meeting as
select m.id, m.code, m.series_id, s.slug as series_slug, s.name_ko as series_name_ko, s.name_ja as series_name_ja,
  s.name_en as series_name_en, s.short_name_ko as series_short_name_ko, s.short_name_ja as series_short_name_ja,
  s.short_name_en as series_short_name_en,
  m.ordinal, m.title_ko, m.title_ja, m.title_en, m.host_side, h.slug as host_slug, h.name_ko as host_name_ko,
  h.name_ja as host_name_ja, h.name_en as host_name_en, m.place_ko, m.place_ja, m.place_en,
  m.venue_ko, m.venue_ja, m.venue_en, m.held_precision, m.held_earliest, m.held_latest, m.held_printed,
  m.held_inferred, m.occasion_ko, m.occasion_ja, m.occasion_en, m.status, m.status_reason_ko, m.status_reason_ja,
  m.status_reason_en, m.example,
  coalesce(m.embargo_until, '-infinity') as public_from
from meeting.meeting m
left join meeting.series s on s.id = m.series_id
left join party.organisation h on h.id = m.host_organisation_id
where m.visibility = 'PUBLIC';

-- what was public of its day, from when until when
create view meeting.pub_meeting_known as
select k.meeting_id, k.series_id, k.ordinal, k.held_latest, k.status, k.from_at,
  coalesce((select min(x.from_at) from meeting.meeting_known x where x.meeting_id = k.meeting_id and x.from_at > k.from_at),
    'infinity') as until_at,
  greatest(k.from_at, m.public_from) as public_from
from meeting.meeting_known k join meeting.pub_meeting m on m.id = k.meeting_id
where k.visibility = 'PUBLIC';

create view meeting.pub_session as
select x.id, x.meeting_id, x.position, x.kind, x.title_ko, x.title_ja, x.title_en, x.theme_ko, x.theme_ja, x.theme_en,
  (select jsonb_agg(jsonb_build_object('ko', i.text_ko, 'ja', i.text_ja, 'en', i.text_en) order by i.position)
   from meeting.session_item i where i.session_id = x.id) as items,
  greatest(coalesce(x.embargo_until, '-infinity'), m.public_from) as public_from
from meeting.session x join meeting.pub_meeting m on m.id = x.meeting_id
where x.visibility = 'PUBLIC';

-- people appear only through a public participation, never with a contact
create view meeting.pub_participation as
select x.id, x.meeting_id, y.id as session_id, y.public_from as session_from, x.position, x.person_id,
  p.slug as person_slug, p.name_ko as person_name_ko, p.name_ja as person_name_ja, p.name_en as person_name_en,
  p.reading as person_reading,
  (select jsonb_agg(jsonb_build_object('name', a.name, 'language', a.language) order by a.name)
   from party.person_alias a where a.person_id = p.id) as person_aliases,
  o.slug as organisation_slug, o.name_ko as organisation_name_ko, o.name_ja as organisation_name_ja,
  o.name_en as organisation_name_en, o.side, x.title_ko, x.title_ja, x.title_en, x.role, x.attendance,
  -- what else the person was on that day; a date that is not known excludes nothing
  (select jsonb_agg(jsonb_build_object('title_ko', f.title_ko, 'title_ja', f.title_ja, 'title_en', f.title_en,
    'name_ko', g.name_ko, 'name_ja', g.name_ja, 'name_en', g.name_en) order by g.slug, f.id)
   from party.affiliation f join party.organisation g on g.id = f.organisation_id
   where f.person_id = p.id and f.organisation_id is distinct from x.organisation_id
     and coalesce(f.since_earliest <= m.held_latest, true) and coalesce(f.until_latest >= m.held_earliest, true))
   as other_posts,
  greatest(coalesce(x.embargo_until, '-infinity'), m.public_from) as public_from
from meeting.participation x
join meeting.pub_meeting m on m.id = x.meeting_id
left join party.person p on p.id = x.person_id
left join party.organisation o on o.id = x.organisation_id
left join meeting.pub_session y on y.id = x.session_id
where x.visibility = 'PUBLIC';

create view meeting.pub_head_count as
select x.id, x.meeting_id, x.position, x.side, x.count, x.basis_ko, x.basis_ja, x.basis_en, d.slug as document_slug,
  d.title_ko as document_title_ko, d.title_ja as document_title_ja, d.title_en as document_title_en,
  d.publisher_ko as document_publisher_ko, d.publisher_ja as document_publisher_ja,
  d.publisher_en as document_publisher_en, d.url as document_url, d.public_from as document_from,
  greatest(coalesce(x.embargo_until, '-infinity'), m.public_from) as public_from
from meeting.head_count x
join meeting.pub_meeting m on m.id = x.meeting_id
left join document.pub_document d on d.id = x.document_id
where x.visibility = 'PUBLIC';

create view meeting.pub_agenda_item as
select x.id, x.meeting_id, x.position, x.title_ko, x.title_ja, x.title_en, greatest(coalesce(x.embargo_until,
  '-infinity'), m.public_from) as public_from
from meeting.agenda_item x join meeting.pub_meeting m on m.id = x.meeting_id
where x.visibility = 'PUBLIC';

create view meeting.pub_outcome as
select x.id, x.meeting_id, y.id as session_id, y.public_from as session_from, a.id as agenda_item_id,
  a.public_from as agenda_item_from, x.position, x.kind, x.text_ko, x.text_ja,
  x.text_en,
  x.note_ko, x.note_ja, x.note_en, p.name_ko as person_name_ko, p.name_ja as person_name_ja,
  p.name_en as person_name_en, p.reading as person_reading, q.public_from as person_from, x.unilateral_side,
  (select jsonb_agg(jsonb_build_object('slug', t.slug, 'ko', t.name_ko, 'ja', t.name_ja, 'en',
  t.name_en) order by t.position)
   from meeting.outcome_topic ot join topic.topic t on t.id = ot.topic_id where ot.outcome_id = x.id) as topics,
  greatest(coalesce(x.embargo_until, '-infinity'), m.public_from) as public_from
from meeting.outcome x
join meeting.pub_meeting m on m.id = x.meeting_id
left join meeting.pub_session y on y.id = x.session_id
left join meeting.pub_agenda_item a on a.id = x.agenda_item_id
-- whoever is quoted appears once a public participation in the same meeting names them
left join lateral (
  select min(coalesce(q.embargo_until, '-infinity')) as public_from from meeting.participation q
  where q.person_id = x.person_id and q.meeting_id = x.meeting_id and q.visibility = 'PUBLIC') q on true
left join party.person p on p.id = x.person_id and q.public_from is not null
where x.visibility = 'PUBLIC';

create view meeting.pub_meeting_document as
select md.meeting_id, md.position, md.folder, d.slug, d.kind, d.title_ko, d.title_ja, d.title_en, d.publisher_ko, d.publisher_ja,
  d.publisher_en, d.language, d.rights_ko, d.rights_ja, d.rights_en,
  d.credit, d.caption_ko, d.caption_ja, d.caption_en, d.url, d.media_type, d.bytes, greatest(d.public_from,
  m.public_from) as public_from
from meeting.meeting_document md
join meeting.pub_meeting m on m.id = md.meeting_id
join document.pub_document d on d.id = md.document_id;

-- of meetings and their parts, and of people; offset 0, or the question would be planned for each place in which its
-- answer stands
create view meeting.pub_claim as
select c.*, greatest(c.source_from, w.public_from) as public_from
from document.claim_of_public_document c
cross join lateral (
  select case c.subject
    when 'meeting.meeting' then (select x.public_from from meeting.pub_meeting x where x.id = c.subject_id)
    when 'meeting.session' then (select x.public_from from meeting.pub_session x where x.id = c.subject_id)
    when 'meeting.participation' then (
      select x.public_from from meeting.pub_participation x where x.id = c.subject_id)
    when 'meeting.head_count' then (select x.public_from from meeting.pub_head_count x where x.id = c.subject_id)
    when 'meeting.agenda_item' then (select x.public_from from meeting.pub_agenda_item x where x.id = c.subject_id)
    when 'meeting.outcome' then (select x.public_from from meeting.pub_outcome x where x.id = c.subject_id)
    when 'party.person' then (
      select min(x.public_from) from meeting.pub_participation x where x.person_id = c.subject_id)
  end as public_from offset 0) w
where w.public_from is not null;

-- statement

create view statement.pub_version as
-- a machine draft is never public, a withdrawn text no longer
select v.id, v.statement_id, v.number, v.state,
  case when v.standing_ko is distinct from 'MACHINE_DRAFT' then v.title_ko end as title_ko,
  case when v.standing_ja is distinct from 'MACHINE_DRAFT' then v.title_ja end as title_ja,
  case when v.standing_en is distinct from 'MACHINE_DRAFT' then v.title_en end as title_en,
  case when v.standing_ko is distinct from 'MACHINE_DRAFT' and v.state <> 'WITHDRAWN' then v.preamble_ko end as preamble_ko,
  case when v.standing_ja is distinct from 'MACHINE_DRAFT' and v.state <> 'WITHDRAWN' then v.preamble_ja end as preamble_ja,
  case when v.standing_en is distinct from 'MACHINE_DRAFT' and v.state <> 'WITHDRAWN' then v.preamble_en end as preamble_en,
  case when v.standing_ko is distinct from 'MACHINE_DRAFT' and v.state <> 'WITHDRAWN' then v.closing_ko end as closing_ko,
  case when v.standing_ja is distinct from 'MACHINE_DRAFT' and v.state <> 'WITHDRAWN' then v.closing_ja end as closing_ja,
  case when v.standing_en is distinct from 'MACHINE_DRAFT' and v.state <> 'WITHDRAWN' then v.closing_en end as closing_en,
  nullif(v.standing_ko, 'MACHINE_DRAFT') as standing_ko, nullif(v.standing_ja, 'MACHINE_DRAFT') as standing_ja, nullif(v.standing_en, 'MACHINE_DRAFT') as standing_en,
  v.reason_ko, v.reason_ja, v.reason_en,
  case when v.state <> 'WITHDRAWN' then v.fingerprint end as fingerprint, v.form,
  -- whether the fingerprint covers words that are in no view: only where they were signed before machine drafts were left
  -- out of the form
  v.form = 1 and (coalesce('MACHINE_DRAFT' in (v.standing_ko, v.standing_ja, v.standing_en), false) or exists (
    select from statement.clause_version x join statement.clause_text t on t.clause_version_id = x.id
    where x.statement_version_id = v.id and t.standing = 'MACHINE_DRAFT' and t.text is not null)) as unseen,
  v.agreed_at, v.withdrawn_at,
  v.withdrawn_by_side, v.withdrawal_reason_ko, v.withdrawal_reason_ja, v.withdrawal_reason_en, v.public_from,
  coalesce(v.public_until, 'infinity') as public_until
from statement.statement_version v
-- what was superseded before it was published never becomes public
where v.state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') and v.public_from is not null;

-- a series is public once a public meeting or a public statement names it
create view statement.pub_series as
select s.id, s.slug, s.name_ko, s.name_ja, s.name_en, s.short_name_ko, s.short_name_ja, s.short_name_en,
  s.description_ko, s.description_ja, s.description_en, s.cadence_ko, s.cadence_ja, s.cadence_en, s.state,
  s.first_edition_precision, s.first_edition_earliest, s.first_edition_latest, s.first_edition_printed,
  s.first_edition_inferred, s.example, n.public_from
from meeting.series s
cross join lateral (
  -- most have a meeting that was never held back: then nothing else is asked
  select coalesce((
    select timestamptz '-infinity' from meeting.meeting m
    where m.series_id = s.id and m.visibility = 'PUBLIC' and m.embargo_until is null limit 1), (
    select min(named.public_from) from (
      select m.embargo_until as public_from from meeting.meeting m where m.series_id = s.id and m.visibility = 'PUBLIC'
      union all
      select v.public_from from statement.statement t join statement.pub_version v on v.statement_id = t.id
        where t.series_id = s.id) named)) as public_from offset 0) n
where n.public_from is not null;

create view statement.pub_series_organisation as
select so.series_id, so.side, o.slug, o.name_ko, o.name_ja, o.name_en, o.short_name_ko, o.short_name_ja,
  o.short_name_en, s.public_from
from meeting.series_organisation so
join statement.pub_series s on s.id = so.series_id
join party.organisation o on o.id = so.organisation_id;

create view statement.pub_statement as
select s.id, s.code, s.series_id, r.slug as series_slug, r.name_ko as series_name_ko, r.name_ja as series_name_ja,
  r.name_en as series_name_en, r.short_name_ko as series_short_name_ko, r.short_name_ja as series_short_name_ja,
  r.short_name_en as series_short_name_en,
  s.proper_name_ko, s.proper_name_ja, s.proper_name_en, s.adopted_precision, s.adopted_earliest, s.adopted_latest,
  s.adopted_printed, s.adopted_inferred, s.announced_precision, s.announced_earliest, s.announced_latest,
  s.announced_printed, s.announced_inferred, s.dated_on, s.purpose_ko, s.purpose_ja, s.purpose_en, s.context_ko,
  s.context_ja, s.context_en,
  s.occasion_ko, s.occasion_ja, s.occasion_en, s.note_ko, s.note_ja, s.note_en, s.press_summary,
  d.slug as source_slug, d.title_ko as source_title_ko, d.title_ja as source_title_ja, d.title_en as source_title_en,
  d.publisher_ko as source_publisher_ko, d.publisher_ja as source_publisher_ja, d.publisher_en as source_publisher_en,
  d.url as source_url, d.rights_ko as source_rights_ko, d.rights_ja as source_rights_ja,
  d.rights_en as source_rights_en, d.public_from as source_from, s.example, n.public_from
from statement.statement s
cross join lateral (
  select min(v.public_from) as public_from from statement.pub_version v where v.statement_id = s.id) n
-- named by this statement, so as public as it is
left join meeting.series r on r.id = s.series_id
left join document.pub_document d on d.id = s.source_id
where n.public_from is not null;

create view statement.pub_statement_meeting as
select sm.statement_id, sm.position, m.id as meeting_id, m.code, m.ordinal, m.title_ko, m.title_ja, m.title_en,
  m.place_ko, m.place_ja, m.place_en, m.host_side,
  m.held_precision, m.held_earliest, m.held_latest, m.held_printed, m.held_inferred, m.status, m.series_slug,
  greatest(m.public_from, s.public_from) as public_from
from statement.statement_meeting sm
join meeting.pub_meeting m on m.id = sm.meeting_id
cross join lateral (
  select min(v.public_from) as public_from from statement.pub_version v where v.statement_id = sm.statement_id) s
where s.public_from is not null;

-- who issued it, by the name it had then
create view statement.pub_issuer as
select i.statement_id, i.position, i.side, o.slug,
  case when f.id is null then o.name_ko else f.name_ko end as name_ko,
  case when f.id is null then o.name_ja else f.name_ja end as name_ja,
  case when f.id is null then o.name_en else f.name_en end as name_en,
  case when f.id is null then o.short_name_ko end as short_name_ko,
  case when f.id is null then o.short_name_ja end as short_name_ja,
  case when f.id is null then o.short_name_en end as short_name_en, s.public_from
from statement.statement_issuer i
join party.organisation o on o.id = i.organisation_id
left join lateral (
  select f.id, f.name_ko, f.name_ja, f.name_en from party.former_name f join statement.statement t on t.id = i.statement_id
  where f.organisation_id = o.id and t.dated_on <= f.until_latest
    and coalesce(f.since_earliest <= t.dated_on, true) order by f.until_latest, f.id limit 1) f on true
cross join lateral (
  select min(v.public_from) as public_from from statement.pub_version v where v.statement_id = i.statement_id) s
where s.public_from is not null;

create view statement.pub_sign_off as
select g.statement_version_id as version_id, g.side, g.signed_at, g.fingerprint, v.public_from
from statement.sign_off g join statement.pub_version v on v.id = g.statement_version_id;

-- one row per clause and public version; a machine draft is never public, a withdrawn text no longer
create view statement.pub_clause as
select c.id as clause_id, c.statement_id, c.key, c.headline_ko, c.headline_ja, c.headline_en, v.id as version_id,
  v.number as version_number,
  x.position, x.number, x.depth, x.kind, x.addressee_ko, x.addressee_ja, x.addressee_en, x.section_ko, x.section_ja,
  x.section_en, x.rationale_ko, x.rationale_ja, x.rationale_en, x.condition_ko, x.condition_ja, x.condition_en,
  x.intended_effect_ko, x.intended_effect_ja, x.intended_effect_en,
  case when ko.standing <> 'MACHINE_DRAFT' then ko.text end as text_ko,
  case when ja.standing <> 'MACHINE_DRAFT' then ja.text end as text_ja,
  case when en.standing <> 'MACHINE_DRAFT' then en.text end as text_en,
  case when ko.text is not null and ko.standing <> 'MACHINE_DRAFT' then ko.standing end as standing_ko,
  case when ja.text is not null and ja.standing <> 'MACHINE_DRAFT' then ja.standing end as standing_ja,
  case when en.text is not null and en.standing <> 'MACHINE_DRAFT' then en.standing end as standing_en,
  v.public_from, coalesce(v.public_until, 'infinity') as public_until
from statement.statement_version v
join statement.clause_version x on x.statement_version_id = v.id
-- always there; said this way, a question that does not need it is spared it
left join statement.clause c on c.id = x.clause_id
left join statement.clause_text ko on ko.clause_version_id = x.id and ko.language = 'KO'
left join statement.clause_text ja on ja.clause_version_id = x.id and ja.language = 'JA'
left join statement.clause_text en on en.clause_version_id = x.id and en.language = 'EN'
where v.state in ('PUBLISHED', 'SUPERSEDED') and v.public_from is not null;

create view statement.pub_clause_topic as
select ct.clause_id, ct.topic_id, t.slug, t.position, t.name_ko, t.name_ja, t.name_en, s.code, s.example, ct.dated_on,
  ct.public_from
from statement.clause_topic ct
left join topic.topic t on t.id = ct.topic_id
left join statement.clause c on c.id = ct.clause_id
left join statement.statement s on s.id = c.statement_id
where ct.public_from is not null;

-- a topic that was merged leads on, see pub_topic_merged; nothing names it any more
-- a topic is public once a published clause or a public outcome names it, or a sub-topic of it
create view statement.pub_topic as
select t.id, t.slug, t.position, t.parent_id, p.slug as parent_slug, p.name_ko as parent_name_ko,
  p.name_ja as parent_name_ja, p.name_en as parent_name_en, t.name_ko, t.name_ja, t.name_en,
  t.definition_ko, t.definition_ja, t.definition_en,
  (select jsonb_agg(jsonb_build_object('language', y.language, 'word', y.word) order by y.language, y.word)
   from topic.topic_synonym y where y.topic_id = t.id) as synonyms,
  n.public_from
from topic.topic t
left join topic.topic p on p.id = t.parent_id
cross join lateral (
  select min(named.public_from) as public_from from (
    select (select ct.public_from from statement.clause_topic ct where ct.topic_id = k.id and ct.public_from is not null
        order by ct.public_from limit 1) as public_from
      from topic.topic k where k.id = t.id or k.parent_id = t.id
    union all
    select greatest(coalesce(o.embargo_until, '-infinity'), coalesce(m.embargo_until, '-infinity'))
      from meeting.outcome_topic ot
      join meeting.outcome o on o.id = ot.outcome_id and o.visibility = 'PUBLIC'
      join meeting.meeting m on m.id = o.meeting_id and m.visibility = 'PUBLIC'
      where ot.topic_id in (select k.id from topic.topic k where k.id = t.id or k.parent_id = t.id)
  ) named) n
where n.public_from is not null;

create view statement.pub_topic_merged as
select m.slug, t.slug as into_slug, t.public_from
from topic.topic m join statement.pub_topic t on t.id = m.merged_into_id;

create view statement.pub_lineage as
select l.id, l.kind, l.note_ko, l.note_ja, l.note_en, l.from_clause_id, f.statement_id as from_statement_id,
  fs.code as from_code,
  f.key as from_key, l.to_clause_id, l.to_statement_id, ts.code as to_code, t.key as to_key,
  greatest(nf.public_from, nt.public_from, nc.public_from) as public_from
from statement.lineage l
join statement.clause f on f.id = l.from_clause_id
join statement.statement fs on fs.id = f.statement_id
join statement.statement ts on ts.id = l.to_statement_id
left join statement.clause t on t.id = l.to_clause_id
cross join lateral (
  select min(v.public_from) as public_from from statement.clause_version x
  join statement.statement_version v on v.id = x.statement_version_id
  where x.clause_id = l.from_clause_id and v.state in ('PUBLISHED', 'SUPERSEDED')) nf
cross join lateral (
  select min(v.public_from) as public_from from statement.statement_version v
  where v.statement_id = l.to_statement_id and v.state in ('PUBLISHED', 'SUPERSEDED')) nt
cross join lateral (
  select min(v.public_from) as public_from from statement.clause_version x
  join statement.statement_version v on v.id = x.statement_version_id
  where x.clause_id = l.to_clause_id and v.state in ('PUBLISHED', 'SUPERSEDED')) nc
where l.visibility = 'PUBLIC' and nf.public_from is not null and nt.public_from is not null
  and (l.to_clause_id is null or nc.public_from is not null);

-- of statements and their clauses
create view statement.pub_claim as
select c.*, greatest(c.source_from, w.public_from) as public_from
from document.claim_of_public_document c
cross join lateral (
  select case c.subject
    when 'statement.clause' then (
      select min(x.public_from) from statement.pub_clause x where x.clause_id = c.subject_id)
    when 'statement.statement' then (
      select min(x.public_from) from statement.pub_version x where x.statement_id = c.subject_id)
  end as public_from offset 0) w
where w.public_from is not null;

-- followup

create view followup.pub_action as
select a.id, a.code, a.title_ko, a.title_ja, a.title_en, a.deliverable_ko, a.deliverable_ja, a.deliverable_en,
  a.horizon, a.due_precision, a.due_earliest, a.due_latest, a.due_printed, a.due_inferred, a.staged, a.example, a.entered_at,
  -- since when everybody may know of it, whatever it speaks of
  greatest(a.entered_at, a.public_since) as public_since,
  greatest(coalesce(a.embargo_until, '-infinity'), n.public_from) as public_from
from followup.action a
cross join lateral (
  -- from the action to the versions that hold its clauses, however few of them there are
  select min(n.public_from) as public_from from followup.action_clause ac
  cross join lateral (
    select v.public_from from statement.clause_version x join statement.statement_version v on v.id = x.statement_version_id
    where x.clause_id = ac.clause_id and v.state in ('PUBLISHED', 'SUPERSEDED') offset 0) n
  where ac.action_id = a.id) n
where a.visibility = 'PUBLIC' and n.public_from is not null;

create view followup.pub_action_clause as
select ac.action_id, ac.clause_id, a.public_from
from followup.action_clause ac join followup.pub_action a on a.id = ac.action_id;

create view followup.pub_action_party as
select p.action_id, p.side, p.owes, p.organisation_id, o.slug as organisation_slug, o.name_ko as organisation_name_ko,
  o.name_ja as organisation_name_ja, o.name_en as organisation_name_en, p.contribution_ko, p.contribution_ja,
  p.contribution_en,
  a.public_from
from followup.action_party p
join followup.pub_action a on a.id = p.action_id
left join party.organisation o on o.id = p.organisation_id;

-- who owed it, from when until when
create view followup.pub_owing as
select o.action_id, o.side, o.from_at, o.until_at, a.public_from
from followup.owing o join followup.pub_action a on a.id = o.action_id;

create view followup.pub_supporter as
select s.action_id, o.slug, o.name_ko, o.name_ja, o.name_en, o.side, a.public_from
from followup.action_supporter s
join followup.pub_action a on a.id = s.action_id
join party.organisation o on o.id = s.organisation_id;

create view followup.pub_due_change as
select d.action_id, d.side, d.changed_at, d.was_horizon, d.was_precision, d.was_earliest, d.was_latest, d.was_printed,
  d.was_inferred, d.becomes_precision, d.becomes_earliest, d.becomes_latest, d.becomes_printed, d.becomes_inferred,
  d.reason, d.reason_language, d.accepted_at,
  a.public_from
from followup.due_change d join followup.pub_action a on a.id = d.action_id
-- a date that waits for the other side has not moved yet; what was moved before the action was public keeps its reason
where d.accepted_at is not null and d.visibility = 'PUBLIC';

create view followup.pub_milestone as
select m.action_id, m.position, m.title_ko, m.title_ja, m.title_en, m.weight, m.planned_precision, m.planned_earliest,
  m.planned_latest, m.planned_printed, m.planned_inferred, m.actual_precision, m.actual_earliest, m.actual_latest,
  m.actual_printed, m.actual_inferred, a.public_from
from followup.milestone m join followup.pub_action a on a.id = m.action_id;

-- with the other side's answer, null where there is none yet
create view followup.pub_report as
select r.id, r.action_id, r.side, o.slug as organisation_slug, o.name_ko as organisation_name_ko,
  o.name_ja as organisation_name_ja, o.name_en as organisation_name_en, r.as_of, r.progress,
  r.note, r.note_language, r.corrects_id, r.reported_at,
  (select greatest(min(coalesce(k.embargo_until, '-infinity')), a.public_from) from followup.progress_report k
    where k.corrects_id = r.id and k.visibility = 'PUBLIC' having count(*) > 0) as corrected_from,
  k.side as answer_side, k.agrees as answer_agrees, k.note as answer_note, k.note_language as answer_language,
  k.confirmed_at as answered_at, greatest(coalesce(r.embargo_until, '-infinity'), a.public_from) as public_from
from followup.progress_report r
join followup.pub_action a on a.id = r.action_id
-- a report is never changed: it may name an organisation that was merged since
left join party.organisation n on n.id = r.organisation_id
left join party.organisation o on o.id = coalesce(n.merged_into_id, n.id)
left join followup.confirmation k on k.report_id = r.id
where r.visibility = 'PUBLIC';

-- what each owing side said of each action of a version, one row with no report where it said nothing, and one with no
-- side where nobody owes it; for lists, which
-- would ask the views above once for each action
create view followup.pub_version_standing as
select x.statement_version_id as version_id, a.id as action_id, p.side, r.id as report_id, r.progress, r.as_of,
  r.reported_at, k.agrees as answer_agrees,
  greatest(coalesce(a.embargo_until, '-infinity'), v.public_from) as public_from,
  greatest(coalesce(a.embargo_until, '-infinity'), v.public_from, coalesce(r.embargo_until, '-infinity')) as said_from,
  (select min(coalesce(c.embargo_until, '-infinity')) from followup.progress_report c
    where c.corrects_id = r.id and c.visibility = 'PUBLIC') as corrected_from
from statement.statement_version v
join statement.clause_version x on x.statement_version_id = v.id
join followup.action_clause ac on ac.clause_id = x.clause_id
join followup.action a on a.id = ac.action_id and a.visibility = 'PUBLIC'
left join followup.action_party p on p.action_id = a.id and p.owes
left join (followup.progress_report r left join followup.confirmation k on k.report_id = r.id)
  on r.action_id = a.id and r.side = p.side and r.visibility = 'PUBLIC' and r.progress is not null
where v.state in ('PUBLISHED', 'SUPERSEDED');

create view followup.pub_evidence as
select e.report_id, e.position, d.slug, d.kind, d.title_ko, d.title_ja, d.title_en, d.publisher_ko, d.publisher_ja,
  d.publisher_en, d.language, d.url, d.archived_url, d.media_type, d.bytes, d.sha256,
  greatest(d.public_from, r.public_from) as public_from
-- from the evidence to the rest: joined freely, few documents and few actions are all tried with each other
from followup.report_evidence e
cross join lateral (select r.public_from from followup.pub_report r where r.id = e.report_id offset 0) r
cross join lateral (select * from document.pub_document d where d.id = e.document_id offset 0) d;

create view followup.pub_action_document as
select k.action_id, k.document_id, k.position, d.slug, d.kind, d.title_ko, d.title_ja, d.title_en, d.publisher_ko,
  d.publisher_ja, d.publisher_en, d.dated_precision, d.dated_earliest, d.dated_latest, d.dated_printed, d.dated_inferred,
  d.language, d.url, d.archived_url, d.media_type, d.bytes, d.sha256, greatest(d.public_from, a.public_from) as public_from
from followup.action_document k
cross join lateral (select a.public_from from followup.pub_action a where a.id = k.action_id offset 0) a
cross join lateral (select * from document.pub_document d where d.id = k.document_id offset 0) d;

create view followup.pub_response as
select x.id, x.clause_id, x.addressee_ko, x.addressee_ja, x.addressee_en, x.state, x.dated_precision,
  x.dated_earliest, x.dated_latest, x.dated_printed, x.dated_inferred, x.note_ko, x.note_ja, x.note_en, x.side,
  x.recorded_at,
  d.slug as document_slug, d.title_ko as document_title_ko, d.title_ja as document_title_ja,
  d.title_en as document_title_en, d.url as document_url, d.public_from as document_from,
  greatest(coalesce(x.embargo_until, '-infinity'), n.public_from) as public_from
from followup.response x
cross join lateral (
  select min(v.public_from) as public_from from statement.clause_version c
  join statement.statement_version v on v.id = c.statement_version_id
  where c.clause_id = x.clause_id and v.state in ('PUBLISHED', 'SUPERSEDED')) n
left join document.pub_document d on d.id = x.document_id
where x.visibility = 'PUBLIC' and n.public_from is not null;

create view followup.pub_assessment as
select x.id, x.clause_id, x.meeting_id, m.code as meeting_code, x.side, x.value, x.reason_ko, x.reason_ja,
  x.reason_en, x.interim, d.id as document_id,
  greatest(m.public_from, n.public_from) as public_from
from followup.assessment x
join meeting.pub_meeting m on m.id = x.meeting_id
cross join lateral (
  select min(v.public_from) as public_from from statement.clause_version c
  join statement.statement_version v on v.id = c.statement_version_id
  where c.clause_id = x.clause_id and v.state in ('PUBLISHED', 'SUPERSEDED')) n
left join document.pub_document d on d.id = x.document_id
where x.visibility = 'PUBLIC' and n.public_from is not null;

-- an organisation is public once something public names it, or one that belongs to it at whatever depth
create view followup.pub_organisation as
select o.id, o.slug, o.name_ko, o.name_ja, o.name_en, o.short_name_ko, o.short_name_ja, o.short_name_en, o.kind,
  o.side, o.place_ko, o.place_ja, o.place_en, o.web_site, o.example,
  p.slug as parent_slug, p.name_ko as parent_name_ko, p.name_ja as parent_name_ja, p.name_en as parent_name_en,
  (select jsonb_agg(jsonb_build_object('name', a.name, 'language', a.language) order by a.name)
   from party.organisation_alias a where a.organisation_id = o.id) as aliases,
  (select jsonb_agg(to_jsonb(f) - 'version' - 'organisation_id' order by f.until_latest desc nulls last, f.id)
   from party.former_name f where f.organisation_id = o.id) as former_names,
  n.public_from
from party.organisation o
left join party.organisation p on p.id = o.parent_id
cross join lateral (
  with recursive part (id) as (
    select o.id union
    select k.id from party.organisation k join part on k.parent_id = part.id or k.merged_into_id = part.id)
  -- most are named by what was never held back: then nothing else is asked. Written on the tables themselves: through
  -- the views above it takes longer to plan than to answer
  select coalesce((
    select timestamptz '-infinity' from part where exists (
      select from meeting.meeting m
      where m.host_organisation_id = part.id and m.visibility = 'PUBLIC' and m.embargo_until is null) or exists (
      select from meeting.participation x join meeting.meeting m on m.id = x.meeting_id
      where x.organisation_id = part.id and x.visibility = 'PUBLIC' and x.embargo_until is null
        and m.visibility = 'PUBLIC' and m.embargo_until is null) or exists (
      select from meeting.series_organisation so join meeting.meeting m on m.series_id = so.series_id
      where so.organisation_id = part.id and m.visibility = 'PUBLIC' and m.embargo_until is null)
    limit 1), (
    select min(named.public_from) from part cross join lateral (
      select m.embargo_until as public_from
        from meeting.series_organisation so join meeting.meeting m on m.series_id = so.series_id
        where so.organisation_id = part.id and m.visibility = 'PUBLIC'
      union all
      select v.public_from
        from meeting.series_organisation so join statement.statement t on t.series_id = so.series_id
        join statement.statement_version v on v.statement_id = t.id
        where so.organisation_id = part.id and v.state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')
      union all
      select m.embargo_until from meeting.meeting m where m.host_organisation_id = part.id and m.visibility = 'PUBLIC'
      union all
      select greatest(x.embargo_until, m.embargo_until)
        from meeting.participation x join meeting.meeting m on m.id = x.meeting_id
        where x.organisation_id = part.id and x.visibility = 'PUBLIC' and m.visibility = 'PUBLIC'
      union all
      select v.public_from from statement.statement_issuer i
        join statement.statement_version v on v.statement_id = i.statement_id
        where i.organisation_id = part.id and v.state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')
      union all
      select greatest(q.embargo_until, a.embargo_until, v.public_from) from (
          select q.action_id, null::timestamptz as embargo_until from followup.action_party q
            where q.organisation_id = part.id
          union all
          select q.action_id, null from followup.action_supporter q where q.organisation_id = part.id
          union all
          select r.action_id, r.embargo_until from followup.progress_report r
            where r.organisation_id = part.id and r.visibility = 'PUBLIC') q
        join followup.action a on a.id = q.action_id and a.visibility = 'PUBLIC'
        join followup.action_clause ac on ac.action_id = a.id
        join statement.clause_version x on x.clause_id = ac.clause_id
        join statement.statement_version v on v.id = x.statement_version_id
          and v.state in ('PUBLISHED', 'SUPERSEDED') and v.public_from is not null
    ) named)) as public_from offset 0) n
where n.public_from is not null and o.merged_into_id is null;

-- an address that leads on
create view followup.pub_organisation_merged as
select m.slug, o.slug as into_slug, o.public_from
from party.organisation m join followup.pub_organisation o on o.id = m.merged_into_id;

-- of everything else
create view followup.pub_claim as
select c.*, greatest(c.source_from, w.public_from) as public_from
from document.claim_of_public_document c
cross join lateral (
  select case c.subject
    when 'document.document' then (select x.public_from from document.pub_document x where x.id = c.subject_id)
    when 'meeting.series' then (select x.public_from from statement.pub_series x where x.id = c.subject_id)
    when 'topic.topic' then (select x.public_from from statement.pub_topic x where x.id = c.subject_id)
    when 'party.organisation' then (select x.public_from from followup.pub_organisation x where x.id = c.subject_id)
    when 'followup.action' then (select x.public_from from followup.pub_action x where x.id = c.subject_id)
    when 'followup.response' then (select x.public_from from followup.pub_response x where x.id = c.subject_id)
  end as public_from offset 0) w
where w.public_from is not null;

-- shared

create view shared.pub_stamp as
select sum(s.n)::bigint as seq from shared.stamp s;

-- files that something public names, with their bytes; asked for one at a time, by name
create view followup.pub_file as
select d.slug, d.media_type, d.bytes, d.sha256, x.file_name, c.bytes as content, n.public_from
from document.pub_document d
join document.document x on x.id = d.id
join document.content c on c.document_id = d.id
cross join lateral (
  select min(n.public_from) as public_from from (
    select greatest(v.public_from, d.public_from) as public_from from followup.report_evidence e
    join followup.pub_report v on v.id = e.report_id where e.document_id = d.id
    union all select k.public_from from followup.pub_action_document k where k.document_id = d.id
    union all select greatest(m.public_from, d.public_from) from meeting.meeting_document k
    join meeting.pub_meeting m on m.id = k.meeting_id where k.document_id = d.id
    union all select greatest(r.public_from, d.public_from) from followup.response x
    join followup.pub_response r on r.id = x.id where x.document_id = d.id
    union all select greatest(j.public_from, d.public_from) from followup.assessment x
    cross join lateral (select j.public_from from followup.pub_assessment j where j.id = x.id offset 0) j
    where x.document_id = d.id) n) n
where n.public_from is not null;

-- when anything became or becomes public by the passing of time alone
create view shared.pub_embargo as
select public_from from statement.statement_version where public_from is not null and state in ('PUBLISHED',
  'SUPERSEDED', 'WITHDRAWN')
union all select embargo_until from document.document where embargo_until is not null and visibility = 'PUBLIC'
union all select embargo_until from meeting.meeting where embargo_until is not null and visibility = 'PUBLIC'
union all select embargo_until from meeting.session where embargo_until is not null and visibility = 'PUBLIC'
union all select embargo_until from meeting.participation where embargo_until is not null and visibility = 'PUBLIC'
union all select embargo_until from meeting.head_count where embargo_until is not null and visibility = 'PUBLIC'
union all select embargo_until from meeting.agenda_item where embargo_until is not null and visibility = 'PUBLIC'
union all select embargo_until from meeting.outcome where embargo_until is not null and visibility = 'PUBLIC'
union all select embargo_until from followup.action where embargo_until is not null and visibility = 'PUBLIC'
union all select embargo_until from followup.progress_report where embargo_until is not null and visibility = 'PUBLIC'
union all select embargo_until from followup.response where embargo_until is not null and visibility = 'PUBLIC';

-- progress

-- how every action stood from when until when
create view progress.pub_spell as
select s.action_id, s.from_at, s.until_at, s.progress, s.confirmation, s.due_latest, s.owed_kr, s.owed_jp, s.awaits_kr,
  s.awaits_jp, s.report_id, s.waiting_id, s.reason, s.example, s.from_at as public_from
from progress.spell s;

-- how often a day that is over was changed
create view progress.pub_past as
select (select t.past from progress.settling t) + (select count(*) from progress.past p) as seq;

-- which clauses it stands under
create view progress.pub_place as
select k.action_id, k.clause_id, c.key, t.id as statement_id, t.code, r.slug as series_slug, n.public_from
from followup.action_clause k
join statement.clause c on c.id = k.clause_id
join statement.statement t on t.id = c.statement_id
left join meeting.series r on r.id = t.series_id
cross join lateral (
  select min(v.public_from) as public_from from statement.clause_version x
  join statement.statement_version v on v.id = x.statement_version_id
  where x.clause_id = k.clause_id and v.state in ('PUBLISHED', 'SUPERSEDED')) n
where n.public_from is not null and exists (select from progress.spell s where s.action_id = k.action_id);

-- what it is about: the theme of its clause, and the one of the first level above it
create view progress.pub_action_topic as
select k.action_id, t.slug, coalesce(p.slug, t.slug) as top_slug, ct.public_from
from followup.action_clause k
join statement.clause_topic ct on ct.clause_id = k.clause_id and ct.public_from is not null
join topic.topic t on t.id = ct.topic_id
left join topic.topic p on p.id = t.parent_id
where exists (select from progress.spell s where s.action_id = k.action_id);

-- who leads it
create view progress.pub_lead as
select p.action_id, p.side, p.owes, o.slug, o.name_ko, o.name_ja, o.name_en, n.public_from
from followup.action_party p
join party.organisation o on o.id = p.organisation_id
cross join lateral (select min(s.from_at) as public_from from progress.spell s where s.action_id = p.action_id) n
where n.public_from is not null;

-- meetings with which a later moment is compared: at the moment of their closing, where they were closed, or at the end of
-- their last day
create view progress.pub_baseline as
select m.code, m.ordinal, m.title_ko, m.title_ja, m.title_en, m.held_precision, m.held_earliest, m.held_latest,
  m.held_printed, m.held_inferred, m.series_slug, m.example, coalesce(s.taken_at,
    (m.held_latest + 1)::timestamp at time zone 'Asia/Seoul' - interval '1 microsecond') as at, m.public_from
from meeting.pub_meeting m
left join followup.snapshot s on s.meeting_id = m.id
where m.status in ('HELD', 'CLOSED') and m.held_latest is not null;

do $$
declare
  v record;
begin
  for v in
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and c.relname like 'pub\_%'
      and n.nspname in ('shared', 'document', 'meeting', 'statement', 'followup', 'progress')
  loop
    execute format('grant usage on schema %I to yaksoku_public', v.schema);
    execute format('grant select on %I.%I to yaksoku_public, yaksoku_app', v.schema, v.name);
  end loop;
end
$$;

-- what is counted follows from the views above
select progress.respell((select array_agg(a.id) from followup.action a));
