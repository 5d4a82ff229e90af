-- What keeps the public pages as fast with a hundred thousand clauses as with a thousand.

-- When a topic's clause was first published, and the day of its statement: kept here because finding them anew means
-- reading every clause of the topic. Derived, so the history leaves them out.
alter table statement.clause_topic add column public_from timestamptz;
alter table statement.clause_topic add column dated_on date not null default '0001-01-01';

drop trigger clause_topic_history on statement.clause_topic;
create trigger clause_topic_history after insert or update or delete on statement.clause_topic
  for each row execute function history.record('public_from', 'dated_on');

-- the definer's, like the triggers of the history: whoever publishes need not be able to touch topics
create function statement.date_clause_topic() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
as $$
begin
  select coalesce(s.dated_on, '0001-01-01'),
    (select min(v.public_from) from statement.clause_version x
      join statement.statement_version v on v.id = x.statement_version_id
      where x.clause_id = c.id and v.state in ('PUBLISHED', 'SUPERSEDED'))
    into new.dated_on, new.public_from
    from statement.clause c join statement.statement s on s.id = c.statement_id where c.id = new.clause_id;
  return new;
end
$$;
revoke all on function statement.date_clause_topic() from public;

create trigger clause_topic_dated before insert or update on statement.clause_topic
  for each row execute function statement.date_clause_topic();

-- Sends the rows of a statement through the trigger above again.
create function statement.date_clause_topics() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
as $$
declare
  changed uuid := coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0];
begin
  update statement.clause_topic ct set public_from = null
    from statement.clause c where c.id = ct.clause_id and c.statement_id = changed;
  return null;
end
$$;
revoke all on function statement.date_clause_topics() from public;

create trigger statement_version_topics_dated after update of state, public_from on statement.statement_version
  for each row when (old.state is distinct from new.state or old.public_from is distinct from new.public_from)
  execute function statement.date_clause_topics('statement_id');
create trigger statement_topics_dated after update of adopted_earliest, announced_earliest on statement.statement
  for each row when (old.dated_on is distinct from new.dated_on)
  execute function statement.date_clause_topics('id');

-- the earliest clause of a topic, and its newest ones
create index clause_topic_topic_id_public_from on statement.clause_topic (topic_id, public_from)
  where public_from is not null;
create index clause_topic_topic_id_dated_on on statement.clause_topic (topic_id, dated_on desc) where public_from is not null;

-- lists of statements, newest first; the home page asks for the real ones and the invented ones apart
create index statement_dated_on_code on statement.statement (dated_on desc nulls last, code);
create index statement_dated_on_code_real on statement.statement (dated_on desc nulls last, code) where not example;
create index statement_dated_on_code_example on statement.statement (dated_on desc nulls last, code) where example;
-- the neighbours of a statement in its series
create index statement_series_id_dated_on on statement.statement (series_id, dated_on, code);
drop index statement.statement_series_id;
create index statement_issuer_side on statement.statement_issuer (side, statement_id);

-- meetings newest first, and the ones to come
create index meeting_held_earliest_code on meeting.meeting (coalesce(held_earliest, date '9999-01-01') desc, code desc);
create index meeting_held_latest_upcoming on meeting.meeting (held_latest, code) where status in ('ANNOUNCED', 'CONFIRMED');

-- whether a report was corrected
create index progress_report_corrects_id on followup.progress_report (corrects_id) where corrects_id is not null;
-- what an organisation owes
drop index followup.action_party_organisation_id;
create index action_party_organisation_id on followup.action_party (organisation_id, action_id);

-- last, because its triggers wait for the end: what is there already gets its dates
update statement.clause_topic set public_from = null;
