-- Every business table leaves its history; every table whose rows the public may see moves the stamp.

do $$
declare
  t record;
begin
  for t in
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('party', 'topic', 'document', 'meeting', 'statement', 'followup')
      and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'no history:%'
  loop
    execute format('create trigger %I after insert or update or delete on %I.%I for each row execute function history.record()',
      t.name || '_history', t.schema, t.name);
  end loop;
end
$$;

-- The application writes rows; it never changes a report or an answer once given.
do $$
declare
  s text;
begin
  foreach s in array array['party', 'topic', 'document', 'meeting', 'statement', 'followup'] loop
    execute format('grant usage on schema %I to yaksoku_app', s);
    execute format('grant select, insert, update, delete on all tables in schema %I to yaksoku_app', s);
  end loop;
end
$$;
revoke update, delete on followup.progress_report, followup.report_evidence, followup.confirmation from yaksoku_app;

-- The stamp: table, its public view, the view's column, the table's column
do $$
declare
  b text[];
begin
  foreach b slice 1 in array array[
    ['party.organisation', 'followup.pub_organisation', 'id', 'id'],
    ['party.organisation_alias', 'followup.pub_organisation', 'id', 'organisation_id'],
    ['party.person', 'meeting.pub_participation', 'person_id', 'id'],
    ['party.person_alias', 'meeting.pub_participation', 'person_id', 'person_id'],
    ['topic.topic', 'statement.pub_topic', 'id', 'id'],
    ['topic.topic_synonym', 'statement.pub_topic', 'id', 'topic_id'],
    ['document.document', 'document.pub_document', 'id', 'id'],
    ['document.claim', 'document.pub_claim', 'id', 'id'],
    ['meeting.series', 'meeting.pub_series', 'id', 'id'],
    ['meeting.series_organisation', 'meeting.pub_series', 'id', 'series_id'],
    ['meeting.meeting', 'meeting.pub_meeting', 'id', 'id'],
    ['meeting.session', 'meeting.pub_session', 'id', 'id'],
    ['meeting.session_item', 'meeting.pub_session', 'id', 'session_id'],
    ['meeting.participation', 'meeting.pub_participation', 'id', 'id'],
    ['meeting.head_count', 'meeting.pub_head_count', 'id', 'id'],
    ['meeting.agenda_item', 'meeting.pub_agenda_item', 'id', 'id'],
    ['meeting.outcome', 'meeting.pub_outcome', 'id', 'id'],
    ['meeting.outcome_topic', 'meeting.pub_outcome', 'id', 'outcome_id'],
    ['meeting.meeting_document', 'document.pub_document', 'id', 'document_id'],
    ['statement.statement', 'statement.pub_statement', 'id', 'id'],
    ['statement.statement_meeting', 'statement.pub_statement', 'id', 'statement_id'],
    ['statement.statement_issuer', 'statement.pub_statement', 'id', 'statement_id'],
    ['statement.statement_version', 'statement.pub_version', 'id', 'id'],
    ['statement.clause', 'statement.pub_clause', 'clause_id', 'id'],
    ['statement.clause_topic', 'statement.pub_clause', 'clause_id', 'clause_id'],
    ['statement.lineage', 'statement.pub_lineage', 'id', 'id'],
    ['followup.action', 'followup.pub_action', 'id', 'id'],
    ['followup.action_clause', 'followup.pub_action', 'id', 'action_id'],
    ['followup.action_party', 'followup.pub_action', 'id', 'action_id'],
    ['followup.action_supporter', 'followup.pub_action', 'id', 'action_id'],
    ['followup.due_change', 'followup.pub_action', 'id', 'action_id'],
    ['followup.milestone', 'followup.pub_action', 'id', 'action_id'],
    ['followup.progress_report', 'followup.pub_report', 'id', 'id'],
    ['followup.report_evidence', 'followup.pub_report', 'id', 'report_id'],
    ['followup.confirmation', 'followup.pub_report', 'id', 'report_id'],
    ['followup.response', 'followup.pub_response', 'id', 'id'],
    ['followup.assessment', 'followup.pub_assessment', 'id', 'id']]
  loop
    execute format('create constraint trigger %I after insert or update or delete on %s deferrable initially deferred '
      || 'for each row execute function shared.bump(%L, %L, %L)', split_part(b[1], '.', 2) || '_stamp', b[1], b[2], b[3], b[4]);
  end loop;
end
$$;

-- the passing of an embargo is found without reading the tables
create index document_embargo_until on document.document (embargo_until) where embargo_until is not null;
create index meeting_embargo_until on meeting.meeting (embargo_until) where embargo_until is not null;
create index session_embargo_until on meeting.session (embargo_until) where embargo_until is not null;
create index participation_embargo_until on meeting.participation (embargo_until) where embargo_until is not null;
create index head_count_embargo_until on meeting.head_count (embargo_until) where embargo_until is not null;
create index agenda_item_embargo_until on meeting.agenda_item (embargo_until) where embargo_until is not null;
create index outcome_embargo_until on meeting.outcome (embargo_until) where embargo_until is not null;
create index action_embargo_until on followup.action (embargo_until) where embargo_until is not null;
create index progress_report_embargo_until on followup.progress_report (embargo_until) where embargo_until is not null;
create index response_embargo_until on followup.response (embargo_until) where embargo_until is not null;
