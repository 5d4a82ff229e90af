-- How everything stands is counted from what changed since it was settled last, and from the sums of then: what a hundred
-- thousand actions cost once, a report does not cost again. The sums are those of one moment; whatever has moved since, be it
-- by a change or by the passing of time, is taken out of them and counted as it stands at the moment asked for.

-- what is counted as of now reads the last spell of every action; those of the past are found by when they ended
create index spell_last on progress.spell (due_latest, action_id)
  include (from_at, progress, confirmation, owed_kr, owed_jp, awaits_kr, awaits_jp, example) where until_at = 'infinity';
drop index progress.spell_now;
create index spell_until_at on progress.spell (until_at) where until_at < 'infinity';
create index spell_awaited on progress.spell (from_at, action_id) where until_at = 'infinity' and (awaits_kr or awaits_jp);
create index spell_real on progress.spell (from_at) where not example;

-- the moment of the sums, with the days up to which something was past due and due soon
create table progress.settling (
  at timestamptz not null,
  day date not null,
  soon date not null,
  -- how often a day that is over had been changed, see progress.past
  past bigint not null default 0
);
create unique index settling_one on progress.settling ((true));
insert into progress.settling (at, day, soon) values ('-infinity', '-infinity', '-infinity');

-- what the sums hold of an action
create table progress.settled (
  action_id uuid primary key,
  -- null, as what follows, where it stands no longer and only counts for months that are over
  progress text,
  confirmation text,
  owed_kr boolean,
  owed_jp boolean,
  awaits_kr boolean,
  awaits_jp boolean,
  example boolean not null,
  due_latest date,
  lateness text check (lateness in ('PAST', 'SOON', 'LATER')),
  parts text[] not null
);
create index settled_due_latest on progress.settled (due_latest);

-- the sums: of everything (ALL), by theme of the first level (TOP), by every theme (TOPIC), statement and leading organisation;
-- and how many came to be completed in a month (DONE), or ceased to be (UNDONE)
create table progress.tally (
  kind text not null check (kind in ('ALL', 'TOP', 'TOPIC', 'STATEMENT', 'ORGANISATION', 'DONE', 'UNDONE')),
  part text not null,
  progress text,
  confirmation text,
  owed_kr boolean,
  owed_jp boolean,
  awaits_kr boolean,
  awaits_jp boolean,
  example boolean not null,
  lateness text,
  quarter date,
  n bigint not null,
  unique nulls not distinct (kind, part, progress, confirmation, owed_kr, owed_jp, awaits_kr, awaits_jp, example, lateness,
    quarter)
);

-- what has changed since, written along with the change; the same may stand here more than once. Which actions are about a theme
-- that changed is found when they are counted: an action that somebody else enters meanwhile is not yet seen here
create table progress.unsettled (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('ACTION', 'CLAUSE', 'TOPIC', 'ORGANISATION', 'STATEMENT')),
  subject uuid not null
);
create index unsettled_subject on progress.unsettled (subject);

-- What is over is counted once, however much is reported later: a row for each time that a day that is over was changed after all.
create table progress.past (
  seq bigint generated always as identity primary key
);

comment on table progress.settling is 'no history: computed from progress.spell';
comment on table progress.settled is 'no history: computed from progress.spell';
comment on table progress.tally is 'no history: computed from progress.spell';
comment on table progress.unsettled is 'no history: computed from progress.spell';
comment on table progress.past is 'no history: computed from progress.spell';

create function progress.past_changed() returns void
  language sql security definer
  set search_path = pg_catalog
as $$
  insert into progress.past default values
$$;

-- the definer's, like the triggers of the history: whoever changes a theme need not be able to touch this
create function progress.unsettle() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
as $$
begin
  if tg_table_name in ('spell', 'action_clause') then
    insert into progress.unsettled (kind, subject) select distinct 'ACTION', c.action_id from changed c;
  elsif tg_table_name = 'action_party' and tg_op = 'UPDATE' then
    insert into progress.unsettled (kind, subject) select distinct 'ACTION', c.action_id from changed c
    join was w on w.id = c.id and (w.organisation_id, w.side, w.owes) is distinct from (c.organisation_id, c.side, c.owes);
  elsif tg_table_name = 'action_party' then
    insert into progress.unsettled (kind, subject) select distinct 'ACTION', c.action_id from changed c;
  elsif tg_table_name = 'clause_topic' then
    insert into progress.unsettled (kind, subject) select distinct 'CLAUSE', c.clause_id from changed c;
  elsif tg_table_name = 'topic' then
    insert into progress.unsettled (kind, subject) select 'TOPIC', c.id from changed c
    join was w on w.id = c.id and (w.slug, w.parent_id) is distinct from (c.slug, c.parent_id);
  elsif tg_table_name = 'organisation' then
    insert into progress.unsettled (kind, subject) select 'ORGANISATION', c.id from changed c
    join was w on w.id = c.id and w.slug <> c.slug;
  elsif tg_table_name = 'statement' then
    insert into progress.unsettled (kind, subject) select 'STATEMENT', c.id from changed c
    join was w on w.id = c.id and w.code <> c.code;
  end if;
  -- what an action is a part of is so on every day; of an action that is new no earlier day knows anything
  if found and tg_table_name <> 'spell' then
    if tg_table_name not in ('action_clause', 'action_party') then
      perform progress.past_changed();
    elsif exists (select from changed c join progress.spell s on s.action_id = c.action_id
      where s.from_at < clock_timestamp() - interval '30 minutes')
    then
      perform progress.past_changed();
    end if;
  end if;
  return null;
end
$$;

do $$
declare
  t text;
  happens text;
begin
  foreach t in array array['progress.spell', 'followup.action_clause', 'followup.action_party', 'statement.clause_topic'] loop
    foreach happens in array array['insert new', 'delete old', 'update old', 'update new'] loop
      continue when t = 'followup.action_party' and happens like 'update %';
      execute format('create trigger %I after %s on %s referencing %s table as changed for each statement
        execute function progress.unsettle()', split_part(t, '.', 2) || '_unsettles_' || replace(happens, ' ', '_'),
        split_part(happens, ' ', 1), t, split_part(happens, ' ', 2));
    end loop;
  end loop;
  foreach t in array array['followup.action_party', 'topic.topic', 'party.organisation', 'statement.statement'] loop
    execute format('create trigger %I after update on %s referencing old table as was new table as changed
      for each statement execute function progress.unsettle()', split_part(t, '.', 2) || '_unsettles', t);
  end loop;
end
$$;

-- as before; and whether how they stood a while ago is another now. What is said at this moment may be written a little later:
-- that is not yet over
create or replace function progress.respell(actions uuid[]) returns void
  language plpgsql
  set search_path = pg_catalog
as $$
declare
  lot constant integer := 50;
  few uuid[];
  was progress.spell[];
begin
  for i in 0 .. (coalesce(cardinality(actions), 0) - 1) / lot loop
    few := actions[i * lot + 1 : (i + 1) * lot];
    was := array(select s from progress.spell s where s.action_id = any(few));
    perform progress.respell_lot(few);
    if exists (
      with known as (
        select 'was' as side, w.* from unnest(was) w
        union all select 'is', s.* from progress.spell s where s.action_id = any(few)),
      -- what began, and what ended without something else beginning
      event as (
        select k.side, k.action_id, k.from_at as at, k.progress, k.confirmation, k.due_latest, k.owed_kr, k.owed_jp, k.awaits_kr,
          k.awaits_jp, k.example from known k
        union all
        select k.side, k.action_id, k.until_at, null, null, null, null, null, null, null, null from known k
        where k.until_at < 'infinity' and not exists (select from known n
          where n.side = k.side and n.action_id = k.action_id and n.from_at = k.until_at))
      select from event e where e.at < clock_timestamp() - interval '30 minutes'
      group by e.action_id, e.at, e.progress, e.confirmation, e.due_latest, e.owed_kr, e.owed_jp, e.awaits_kr, e.awaits_jp,
        e.example
      having count(*) <> 2)
    then
      perform progress.past_changed();
    end if;
  end loop;
end
$$;

create or replace function progress.respell_standing() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  if tg_op = 'DELETE' then
    delete from progress.spell s using before_rows b where s.action_id = b.action_id;
    perform progress.past_changed();
  else
    perform progress.respell((select array_agg(distinct n.action_id) from after_rows n));
  end if;
  return null;
end
$$;

-- as before; and under which statement an action stands is so on every day
create or replace function progress.respell_published() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
declare
  actions uuid[] := (select array_agg(distinct k.action_id) from before_rows b
    join after_rows n on n.id = b.id and (n.state, n.public_from) is distinct from (b.state, b.public_from)
    join statement.clause_version x on x.statement_version_id = n.id
    join followup.action_clause k on k.clause_id = x.clause_id);
begin
  perform from followup.action where id = any(actions) order by id for no key update;
  perform progress.respell(actions);
  if actions is not null then
    perform progress.past_changed();
  end if;
  return null;
end
$$;

-- Which actions may stand otherwise at a moment than the sums say: what was written since, what began or ended between the
-- two moments, what came to be past due or due soon by their days, and what a text that became public put under a theme.
create function progress.unsettled_at(at timestamptz, day date, soon date, now timestamptz) returns uuid[]
  language plpgsql stable security definer
  set search_path = pg_catalog
  -- planning it costs more than asking, and it never looks at all of a table to find the few that moved
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  t progress.settling := (select s from progress.settling s);
  first timestamptz := least(t.at, unsettled_at.at);
  last timestamptz := greatest(t.at, unsettled_at.at);
begin
  return array(
    select u.subject from progress.unsettled u where u.kind = 'ACTION'
    union select k.action_id from progress.unsettled u join followup.action_clause k on k.clause_id = u.subject
      where u.kind = 'CLAUSE'
    union select k.action_id from progress.unsettled u join topic.topic h on u.subject in (h.id, h.parent_id)
      join statement.clause_topic ct on ct.topic_id = h.id join followup.action_clause k on k.clause_id = ct.clause_id
      where u.kind = 'TOPIC'
    union select p.action_id from progress.unsettled u join followup.action_party p on p.organisation_id = u.subject
      where u.kind = 'ORGANISATION'
    union select k.action_id from progress.unsettled u join statement.clause l on l.statement_id = u.subject
      join followup.action_clause k on k.clause_id = l.id where u.kind = 'STATEMENT'
    union select s.action_id from progress.spell s where s.from_at > first and s.from_at <= last
    union select s.action_id from progress.spell s where s.until_at > first and s.until_at <= last and s.until_at < 'infinity'
    union select d.action_id from progress.settled d
      where d.due_latest >= least(t.day, unsettled_at.day) and d.due_latest < greatest(t.day, unsettled_at.day)
    union select d.action_id from progress.settled d
      where d.due_latest > least(t.soon, unsettled_at.soon) and d.due_latest <= greatest(t.soon, unsettled_at.soon)
    union select k.action_id from statement.statement_version v
      join statement.clause_version x on x.statement_version_id = v.id
      join followup.action_clause k on k.clause_id = x.clause_id
      where v.state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') and v.public_from > least(t.at, unsettled_at.now) and v.public_from <= greatest(t.at, unsettled_at.now));
end
$$;

-- How some actions stand at a moment, and what each is a part of by what is public now.
create function progress.standing_of(actions uuid[], at timestamptz, day date, soon date, now timestamptz)
  returns setof progress.settled
  language plpgsql stable security definer
  set search_path = pg_catalog
  -- planning it costs more than asking, and it never looks at all of a table to find the few that moved
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
as $$
#variable_conflict use_column
begin
  return query
  select i.id, s.progress, s.confirmation, s.owed_kr, s.owed_jp, s.awaits_kr, s.awaits_jp, m.example, s.due_latest,
    case when s.due_latest < standing_of.day then 'PAST' when s.due_latest <= standing_of.soon then 'SOON'
      when s.due_latest is not null then 'LATER' end,
    m.done || m.undone || case when s.action_id is not null then array['ALL:']
      || case when h.tops is null then array['TOP:none'] else h.tops || h.topics end
      || array(select distinct 'STATEMENT:' || p.code from progress.pub_place p
        where p.action_id = s.action_id and p.public_from <= standing_of.now)
      || array(select distinct 'ORGANISATION:' || l.side || '/' || l.slug from progress.pub_lead l
        where l.action_id = s.action_id and l.public_from <= standing_of.now
          and case l.side when 'KR' then s.owed_kr else s.owed_jp end) else '{}' end
  from unnest(standing_of.actions) i (id)
  cross join lateral (
    select bool_or(e.example) as example,
      coalesce(array_agg('DONE:' || to_char(e.from_at at time zone 'Asia/Seoul', 'YYYY-MM'))
        filter (where e.progress = 'COMPLETED'), '{}') as done,
      coalesce(array_agg('UNDONE:' || to_char(e.until_at at time zone 'Asia/Seoul', 'YYYY-MM'))
        filter (where e.progress = 'COMPLETED' and e.until_at <= standing_of.at), '{}') as undone
    from progress.spell e where e.action_id = i.id and e.from_at <= standing_of.at having count(*) > 0) m
  left join lateral (select e.* from progress.spell e where e.action_id = i.id and e.from_at <= standing_of.at
    and e.until_at > standing_of.at offset 0) s on true
  cross join lateral (
    select array_agg(distinct 'TOP:' || t.top_slug) as tops,
      array_agg(distinct 'TOPIC:' || x.slug) as topics
    from progress.pub_action_topic t cross join lateral (values (t.slug), (t.top_slug)) x (slug)
    where t.action_id = s.action_id and t.public_from <= standing_of.now) h;
end
$$;

-- Rows of progress.settled as summands.
create function progress.summed(rows progress.settled[], sign integer) returns setof progress.tally
  language sql immutable
  set search_path = pg_catalog
as $$
  select split_part(p.part, ':', 1), split_part(p.part, ':', 2), x.progress, x.confirmation, x.owed_kr, x.owed_jp, x.awaits_kr,
    x.awaits_jp, r.example, x.lateness,
    -- only themes are looked at by quarters
    case when p.part like 'TOP:%' then cast(date_trunc('quarter', cast(r.due_latest as timestamp)) as date) end,
  sign * count(*)
  from unnest(rows) r cross join lateral unnest(r.parts) p (part)
  -- how it stands now says nothing of a month that is over
  left join lateral (select r.progress, r.confirmation, r.owed_kr, r.owed_jp, r.awaits_kr, r.awaits_jp, r.lateness) x
    on p.part not like 'DONE:%' and p.part not like 'UNDONE:%'
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
$$;

-- How many actions stood alike at a moment, of each part of some kinds. What was past due on the day, or due soon, has a day
-- for which that holds.
create function progress.counted(kinds text[], at timestamptz, day date, soon date, now timestamptz)
  returns table (kind text, part text, progress text, confirmation text, owed_kr boolean, owed_jp boolean, awaits_kr boolean,
    awaits_jp boolean, example boolean, due_latest date, quarter date, n bigint)
  language plpgsql stable security definer
  set search_path = pg_catalog
  -- planning it costs more than asking, and it never looks at all of a table to find the few that moved
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  moved uuid[] := progress.unsettled_at(counted.at, counted.day, counted.soon, counted.now);
begin
  return query
  select t.kind, t.part, t.progress, t.confirmation, t.owed_kr, t.owed_jp, t.awaits_kr, t.awaits_jp, t.example,
    case t.lateness when 'PAST' then counted.day - 1 when 'SOON' then counted.day when 'LATER' then counted.soon + 1 end,
    t.quarter, t.n
  from (
    select y.* from unnest(counted.kinds) k (kind)
    cross join lateral (select y.* from progress.tally y where y.kind = k.kind offset 0) y
    union all
    select y.* from progress.summed(array(select d from progress.settled d join unnest(moved) m (id) on m.id = d.action_id),
      -1) y where y.kind = any(counted.kinds)
    union all
    select y.* from progress.summed(array(select d from progress.standing_of(moved, counted.at, counted.day, counted.soon,
      counted.now) d), 1) y where y.kind = any(counted.kinds)) t;
end
$$;

-- Brings the sums to a moment, unless somebody else is at it: no more than so many actions, what is left is for the next
-- time. Says for how many they were changed.
create function progress.settle(most integer, at timestamptz, day date, soon date) returns integer
  language plpgsql security definer
  set search_path = pg_catalog
as $$
declare
  causes bigint[];
  moved uuid[];
  before progress.settled[];
  later progress.settled[];
begin
  if not pg_try_advisory_xact_lock(hashtext('progress.settle')) then
    return 0;
  end if;
  causes := array(select u.id from progress.unsettled u where u.kind <> 'ACTION');
  moved := progress.unsettled_at(settle.at, settle.day, settle.soon, settle.at);
  if cardinality(moved) > most then
    insert into progress.unsettled (kind, subject) select 'ACTION', r.id from unnest(moved[most + 1:]) r (id)
      where not exists (select from progress.unsettled u where u.kind = 'ACTION' and u.subject = r.id);
    moved := moved[:most];
  end if;
  -- what is read below is read later than this: nothing that is deleted here is missed there
  delete from progress.unsettled u where u.id = any(causes) or u.kind = 'ACTION' and u.subject = any(moved);
  before := array(select d from progress.settled d join unnest(moved) m (id) on m.id = d.action_id);
  later := array(select d from progress.standing_of(moved, settle.at, settle.day, settle.soon, settle.at) d);
  insert into progress.tally as t (kind, part, progress, confirmation, owed_kr, owed_jp, awaits_kr, awaits_jp, example, lateness,
    quarter, n)
  select c.kind, c.part, c.progress, c.confirmation, c.owed_kr, c.owed_jp, c.awaits_kr, c.awaits_jp, c.example, c.lateness,
    c.quarter, sum(c.n)
  from (select * from progress.summed(before, -1) union all select * from progress.summed(later, 1)) c
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 having sum(c.n) <> 0
  on conflict (kind, part, progress, confirmation, owed_kr, owed_jp, awaits_kr, awaits_jp, example, lateness, quarter)
  do update set n = t.n + excluded.n;
  delete from progress.tally t where t.n = 0;
  delete from progress.settled d where d.action_id = any(moved);
  insert into progress.settled select l.* from unnest(later) l;
  with gone as (delete from progress.past returning seq)
  update progress.settling t set at = settle.at, day = settle.day, soon = settle.soon,
    past = t.past + (select count(*) from gone);
  return cardinality(moved);
end
$$;

revoke all on function progress.past_changed(), progress.unsettle(), progress.unsettled_at(timestamptz, date, date, timestamptz),
  progress.standing_of(uuid[], timestamptz, date, date, timestamptz), progress.summed(progress.settled[], integer),
  progress.counted(text[], timestamptz, date, date, timestamptz), progress.settle(integer, timestamptz, date, date) from public;
grant execute on function progress.counted(text[], timestamptz, date, date, timestamptz) to yaksoku_app, yaksoku_public;
grant execute on function progress.settle(integer, timestamptz, date, date), progress.past_changed() to yaksoku_app;

-- everything is still to be settled
insert into progress.unsettled (kind, subject) select distinct 'ACTION', s.action_id from progress.spell s;
