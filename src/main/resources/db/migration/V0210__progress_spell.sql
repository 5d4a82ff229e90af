-- How every public action stood, from when until when: what figures of any day are counted from. Computed from published
-- views by progress.respell, never typed; whoever reads it passes the Clock's time, and a spell that begins later is not
-- there yet.
create schema progress;

-- when an action came into the record: figures of an earlier day do not count it
alter table followup.action add column entered_at timestamptz not null default now();

create table progress.spell (
  action_id uuid not null,
  from_at timestamptz not null,
  -- 'infinity' for the last one
  until_at timestamptz not null check (until_at > from_at),
  progress text not null check (progress in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'ON_HOLD', 'DISCONTINUED')),
  -- null where nothing is reported
  confirmation text check (confirmation in ('SIDES_DIFFER', 'REPORTED', 'CONFIRMED')),
  -- the last day the due date could mean by what was known then; null where there was none
  due_latest date,
  owed_kr boolean not null,
  owed_jp boolean not null,
  -- whose answer to the latest report was still to come
  awaits_kr boolean not null,
  awaits_jp boolean not null,
  -- the report that was given last, and of those whose answer is awaited the one that waits longest
  report_id uuid,
  waiting_id uuid,
  -- what made the spell begin
  reason text not null check (reason in ('ENTERED', 'REPORTED', 'CORRECTED', 'ANSWERED', 'MOVED')),
  example boolean not null,
  primary key (action_id, from_at)
);

comment on table progress.spell is 'no history: computed from actions, reports, answers and moved dates';

create index spell_now on progress.spell (due_latest, action_id) where until_at = 'infinity';
create index spell_from_at on progress.spell (from_at);

create function progress.respell(actions uuid[]) returns void
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  if coalesce(cardinality(actions), 0) = 0 then
    return;
  end if;
  delete from progress.spell where action_id = any(actions);
  insert into progress.spell (action_id, from_at, until_at, progress, confirmation, due_latest, owed_kr, owed_jp, awaits_kr,
    awaits_jp, report_id, waiting_id, reason, example)
  with known as materialized (
    select a.id, a.horizon, a.due_latest, a.example, greatest(a.public_from, a.entered_at) as known_from
    from (select unnest(actions) as id) i
    cross join lateral (select * from followup.pub_action a where a.id = i.id offset 0) a),
  said as materialized (
    select r.id, r.action_id, r.side, r.progress, r.as_of, r.reported_at, r.answer_agrees as agrees,
      greatest(r.reported_at, r.public_from, k.known_from) as said_from,
      greatest(r.answered_at, r.reported_at, r.public_from, k.known_from) as answered_from,
      (select greatest(min(greatest(c.reported_at, c.public_from)), k.known_from) from followup.pub_report c
        where c.action_id = r.action_id and c.corrects_id = r.id having count(*) > 0) as corrected_from
    from known k
    cross join lateral (select * from followup.pub_report r where r.action_id = k.id and r.progress is not null offset 0) r),
  moved as materialized (
    select d.action_id, d.was_latest, greatest(d.accepted_at, k.known_from) as moved_from
    from known k cross join lateral (select * from followup.pub_due_change d where d.action_id = k.id offset 0) d),
  -- "by the next meeting" is due on the latest day of the edition after the one that promised it, once that is public
  next as materialized (
    select k.id as action_id, e.due, greatest(e.next_from, k.known_from) as next_from
    from known k
    cross join lateral (
      select m.held_latest as due, m.public_from as next_from
      from (
        select distinct t.series_id, (select max(h.ordinal) from statement.statement_meeting sm
          join meeting.meeting h on h.id = sm.meeting_id and h.series_id = t.series_id and h.visibility = 'PUBLIC'
          where sm.statement_id = t.id) as after
        from followup.action_clause a join statement.clause c on c.id = a.clause_id
        join statement.statement t on t.id = c.statement_id
        where a.action_id = k.id and t.series_id is not null) e
      cross join lateral (
        select n.held_latest, n.status, n.public_from from meeting.pub_meeting n
        where n.series_id = e.series_id and n.status <> 'CANCELLED'
          and case when e.after is null then n.status in ('ANNOUNCED', 'CONFIRMED', 'POSTPONED') else n.ordinal > e.after end
        order by n.ordinal limit 1) m
      where m.status <> 'POSTPONED' and m.held_latest is not null
      order by m.held_latest limit 1) e
    where k.horizon = 'BY_NEXT_MEETING'),
  owing as materialized (
    select p.action_id, p.side from known k
    cross join lateral (select * from followup.pub_action_party p where p.action_id = k.id and p.owes offset 0) p),
  moment as (
    -- where several things happened at once, the first of these is the reason
    select action_id, at, (array_agg(reason order by rank))[1] as reason from (
      select id as action_id, known_from as at, 'ENTERED' as reason, 0 as rank from known
      union all select action_id, said_from, 'REPORTED', 1 from said
      union all select action_id, corrected_from, 'CORRECTED', 2 from said where corrected_from is not null
      union all select action_id, answered_from, 'ANSWERED', 3 from said where agrees is not null
      union all select action_id, moved_from, 'MOVED', 4 from moved
      union all select action_id, next_from, 'MOVED', 4 from next) m
    group by action_id, at),
  span as (
    select action_id, at as from_at, reason,
      coalesce(lead(at) over (partition by action_id order by at), timestamptz 'infinity') as until_at from moment)
  select p.action_id, p.from_at, p.until_at,
    case
      -- what both owe is completed only when it is confirmed (rule 4)
      when s.place = 3 and s.owing > 1 and s.confirmation <> 2 then 'IN_PROGRESS'
      else (array['NOT_STARTED', 'ON_HOLD', 'IN_PROGRESS', 'COMPLETED', 'DISCONTINUED'])[s.place + 1] end,
    (array['SIDES_DIFFER', 'REPORTED', 'CONFIRMED'])[s.confirmation + 1],
    case when w.moved then w.was_latest when k.horizon = 'DATED' then k.due_latest
      else n.due end,
    s.owed_kr, s.owed_jp, s.awaits_kr, s.awaits_jp,
    (select r.id from said r where r.action_id = p.action_id and r.said_from <= p.from_at
      order by r.said_from desc, r.id desc limit 1),
    s.waiting_id, p.reason, k.example
  from span p
  join known k on k.id = p.action_id
  cross join lateral (
    select count(*) as owing, coalesce(bool_or(o.side = 'KR'), false) as owed_kr,
      coalesce(bool_or(o.side = 'JP'), false) as owed_jp,
      min(case r.progress when 'ON_HOLD' then 1 when 'IN_PROGRESS' then 2 when 'COMPLETED' then 3 when 'DISCONTINUED' then 4
        else 0 end) as place,
      min(case when r.progress is null then null when r.agrees is null then 1 when r.agrees then 2 else 0 end) as confirmation,
      coalesce(bool_or(o.side = 'JP' and r.progress is not null and r.agrees is null), false) as awaits_kr,
      coalesce(bool_or(o.side = 'KR' and r.progress is not null and r.agrees is null), false) as awaits_jp,
      (array_agg(r.id order by r.said_from, r.id) filter (where r.progress is not null and r.agrees is null))[1] as waiting_id
    from owing o
    left join lateral (
      select r.id, r.said_from, r.progress, case when r.answered_from <= p.from_at then r.agrees end as agrees from said r
      where r.action_id = o.action_id and r.side = o.side and r.said_from <= p.from_at
        and (r.corrected_from is null or r.corrected_from > p.from_at)
      order by r.as_of desc, r.reported_at desc, r.id desc limit 1) r on true
    where o.action_id = p.action_id) s
  left join lateral (
    select true as moved, d.was_latest from moved d where d.action_id = p.action_id and d.moved_from > p.from_at
    order by d.moved_from limit 1) w on true
  left join next n on n.action_id = p.action_id and n.next_from <= p.from_at
  -- what nobody owes is neither late nor reported on: it does not count
  where s.owing > 0;
end
$$;

-- Whatever changes how an action stands computes followup.action_standing anew; its spells follow.
create function progress.respell_standing() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  if tg_op = 'DELETE' then
    delete from progress.spell s using before_rows b where s.action_id = b.action_id;
  else
    perform progress.respell((select array_agg(distinct n.action_id) from after_rows n));
  end if;
  return null;
end
$$;

-- A text that is published, withdrawn or moved to another time takes its actions along.
create function progress.respell_published() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  perform progress.respell((select array_agg(distinct k.action_id) from before_rows b
    join after_rows n on n.id = b.id and (n.state, n.public_from) is distinct from (b.state, b.public_from)
    join statement.clause_version x on x.statement_version_id = n.id
    join followup.action_clause k on k.clause_id = x.clause_id));
  return null;
end
$$;

create trigger action_standing_spelled_new after insert on followup.action_standing
  referencing new table as after_rows for each statement execute function progress.respell_standing();
create trigger action_standing_spelled after update on followup.action_standing
  referencing new table as after_rows for each statement execute function progress.respell_standing();
create trigger action_standing_spelled_gone after delete on followup.action_standing
  referencing old table as before_rows for each statement execute function progress.respell_standing();
create trigger statement_version_spelled after update on statement.statement_version
  referencing old table as before_rows new table as after_rows
  for each statement execute function progress.respell_published();

grant usage on schema progress to yaksoku_app;
grant select, insert, delete on progress.spell to yaksoku_app;
revoke all on function progress.respell(uuid[]), progress.respell_standing(), progress.respell_published() from public;
grant execute on function progress.respell(uuid[]) to yaksoku_app;

-- of those that are there already the history says it; nothing about how they stand changes by that
select set_config('yaksoku.stands_later', 'on', true);
update followup.action a set entered_at = e.at from history.entry e
where e.table_name = 'followup.action' and e.key = a.id::text and e.seq = 1;
select set_config('yaksoku.stands_later', '', true);
