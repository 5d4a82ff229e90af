-- What counts on a past day is what was so and was public on that day: who owed an action, since when it was public, and the
-- day of the next meeting as it was known then.
alter table progress.spell drop constraint spell_reason_check;
alter table progress.spell add constraint spell_reason_check
  check (reason in ('ENTERED', 'REPORTED', 'CORRECTED', 'ANSWERED', 'MOVED', 'OWED'));

create or replace function progress.respell_lot(actions uuid[]) returns void
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
    select a.id, a.horizon, a.due_latest, a.example, greatest(a.public_from, a.entered_at, a.public_since) as known_from
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
    select d.action_id, d.was_latest,
      coalesce(d.was_horizon, case when d.was_latest is null then 'NOT_STATED' else 'DATED' end) as was_horizon,
      greatest(d.accepted_at, k.known_from) as moved_from
    from known k cross join lateral (select * from followup.pub_due_change d where d.action_id = k.id offset 0) d),
  -- "by the next meeting" is due on the latest day of the edition after the one that promised it, by what was known and
  -- public of that edition then
  edition as materialized (
    select distinct k.id as action_id, t.series_id, (select max(h.ordinal) from statement.statement_meeting sm
      join meeting.meeting h on h.id = sm.meeting_id and h.series_id = t.series_id and h.visibility = 'PUBLIC'
      where sm.statement_id = t.id) as after
    from known k
    join followup.action_clause a on a.action_id = k.id join statement.clause c on c.id = a.clause_id
    join statement.statement t on t.id = c.statement_id
    where 'BY_NEXT_MEETING' in (select k.horizon union all select d.was_horizon from moved d where d.action_id = k.id)
      and t.series_id is not null),
  met as materialized (
    select e.action_id, e.series_id, e.after, n.ordinal, n.held_latest, n.status,
      greatest(n.public_from, k.known_from) as from_at, n.until_at
    from edition e join known k on k.id = e.action_id
    cross join lateral (select * from meeting.pub_meeting_known n where n.series_id = e.series_id offset 0) n
    where (e.after is null or n.ordinal > e.after) and n.until_at > greatest(n.public_from, k.known_from)),
  promised as (
    select c.action_id, c.at, (
      select min(case when m.status <> 'POSTPONED' then m.held_latest end) from edition e
      cross join lateral (
        select m.held_latest, m.status from met m
        where m.action_id = e.action_id and m.series_id = e.series_id and m.after is not distinct from e.after
          and m.from_at <= c.at and m.until_at > c.at and m.status <> 'CANCELLED'
          and (e.after is not null or m.status in ('ANNOUNCED', 'CONFIRMED', 'POSTPONED'))
        order by m.ordinal limit 1) m
      where e.action_id = c.action_id) as due
    from (select action_id, from_at as at from met union select action_id, until_at from met where until_at < 'infinity') c),
  next as materialized (
    select p.action_id, p.due, p.at as next_from,
      coalesce(lead(p.at) over (partition by p.action_id order by p.at), timestamptz 'infinity') as next_until
    from (select q.*, lag(q.due) over (partition by q.action_id order by q.at) as was from promised q) p
    where p.due is distinct from p.was),
  owing as materialized (
    select o.action_id, o.side, greatest(o.from_at, k.known_from) as owes_from, o.until_at as owes_until from known k
    cross join lateral (select * from followup.pub_owing o where o.action_id = k.id offset 0) o
    where o.until_at > k.known_from),
  moment as (
    -- where several things happened at once, the first of these is the reason
    select action_id, at, (array_agg(reason order by rank))[1] as reason from (
      select id as action_id, known_from as at, 'ENTERED' as reason, 0 as rank from known
      union all select action_id, said_from, 'REPORTED', 1 from said
      union all select action_id, corrected_from, 'CORRECTED', 2 from said where corrected_from is not null
      union all select action_id, answered_from, 'ANSWERED', 3 from said where agrees is not null
      union all select action_id, moved_from, 'MOVED', 4 from moved
      union all select n.action_id, n.next_from, 'MOVED', 4 from next n join known k on k.id = n.action_id
        where coalesce((select d.was_horizon from moved d where d.action_id = n.action_id and d.moved_from > n.next_from
          order by d.moved_from limit 1), k.horizon) = 'BY_NEXT_MEETING'
      union all select action_id, owes_from, 'OWED', 5 from owing
      union all select action_id, owes_until, 'OWED', 5 from owing where owes_until < 'infinity') m
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
    case coalesce(w.was_horizon, k.horizon) when 'BY_NEXT_MEETING' then n.due
      when 'DATED' then case when w.was_horizon is null then k.due_latest else w.was_latest end end,
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
    where o.action_id = p.action_id and o.owes_from <= p.from_at and o.owes_until > p.from_at) s
  left join lateral (
    select d.was_horizon, d.was_latest from moved d where d.action_id = p.action_id and d.moved_from > p.from_at
    order by d.moved_from limit 1) w on true
  left join next n on n.action_id = p.action_id and n.next_from <= p.from_at and n.next_until > p.from_at
  -- what nobody owes is neither late nor reported on: it does not count
  where s.owing > 0;
end
$$;

-- as before; and whoever reports at this moment is waited for, or waits, as in followup.restand
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
  return null;
end
$$;
