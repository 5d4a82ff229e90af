-- What is over is counted once, however much is reported later: this says when a day that is over was changed after all.
create table progress.past (
  seq bigint generated always as identity primary key,
  changed_at timestamptz not null default now()
);
comment on table progress.past is 'no history: computed from progress.spell';

create function progress.past_changed() returns void
  language sql security definer
  set search_path = pg_catalog
as $$
  insert into progress.past default values
$$;

-- as before; and whether how they stood on a day that is over is another now
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
      select from event e
      where e.at < date_trunc('day', now() at time zone 'Asia/Seoul') at time zone 'Asia/Seoul'
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

-- as before; and what an action is a part of is so on every day
create or replace function progress.unsettle() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
as $$
begin
  if tg_table_name in ('spell', 'action_clause', 'action_party') then
    insert into progress.unsettled (action_id) select distinct c.action_id from changed c;
  elsif tg_table_name = 'clause_topic' then
    insert into progress.unsettled (action_id)
    select distinct k.action_id from changed c join followup.action_clause k on k.clause_id = c.clause_id;
  elsif tg_table_name = 'topic' then
    insert into progress.unsettled (action_id)
    select distinct k.action_id from changed c
    join was w on w.id = c.id and (w.slug, w.parent_id) is distinct from (c.slug, c.parent_id)
    join topic.topic t on c.id in (t.id, t.parent_id)
    join statement.clause_topic ct on ct.topic_id = t.id
    join followup.action_clause k on k.clause_id = ct.clause_id;
  elsif tg_table_name = 'organisation' then
    insert into progress.unsettled (action_id)
    select distinct p.action_id from changed c join was w on w.id = c.id and w.slug <> c.slug
    join followup.action_party p on p.organisation_id = c.id;
  elsif tg_table_name = 'statement' then
    insert into progress.unsettled (action_id)
    select distinct k.action_id from changed c join was w on w.id = c.id and w.code <> c.code
    join statement.clause l on l.statement_id = c.id
    join followup.action_clause k on k.clause_id = l.id;
  end if;
  if found and tg_table_name <> 'spell' then
    perform progress.past_changed();
  end if;
  return null;
end
$$;

revoke all on function progress.past_changed() from public;
grant execute on function progress.past_changed() to yaksoku_app;
