-- What each side has to do about an action, kept beside how it stands: the worklist of a hundred thousand actions reads the
-- first of them by an index, and not all of them. Computed with followup.action_standing, in the same function.

create table followup.duty (
  action_id uuid not null references followup.action on delete cascade,
  side text not null check (side in ('KR', 'JP')),
  -- DUE: it owes and has not said that its part is over, or is not believed. CONFIRM: the other side waits for its answer.
  -- DIFFERS: what it said last is seen differently by the other side.
  task text not null check (task in ('DUE', 'CONFIRM', 'DIFFERS')),
  -- the last day on which it is due; for an answer the day since which it is waited for
  place date not null,
  responsible uuid,
  organisation_id uuid,
  -- whose business it is: of a person, else of an organisation, else everybody’s
  owner uuid not null generated always as (coalesce(responsible, organisation_id, uuid '00000000-0000-0000-0000-000000000000'))
    stored,
  primary key (action_id, side, task)
);

comment on table followup.duty is 'no history: computed from actions, reports and answers';

create index duty_side on followup.duty (side, task, place, action_id);
create index duty_owner on followup.duty (side, task, owner, place, action_id);
create index duty_organisation on followup.duty (side, task, organisation_id, place, action_id)
  where organisation_id is not null;

create function followup.reduty(actions uuid[]) returns void
  language sql
  set search_path = pg_catalog
as $$
  with now_due as (
    select a.id as action_id, s.side, d.task, d.place, p.responsible, p.organisation_id
    from followup.action a
    join followup.action_standing t on t.action_id = a.id
    cross join (values ('KR'), ('JP')) s (side)
    left join followup.action_party p on p.action_id = a.id and p.side = s.side
    left join lateral (
      -- what it said last about its part, and what the other side answered
      select r.progress, k.agrees, r.reported_at from followup.progress_report r
      left join followup.confirmation k on k.report_id = r.id
      where r.action_id = a.id and r.side = s.side and r.progress is not null
        and not exists (select from followup.progress_report c where c.corrects_id = r.id)
      order by r.as_of desc, r.reported_at desc, r.id desc limit 1) r on true
    cross join lateral (
      select 'DUE' as task, t.due_latest as place
      where p.owes and t.progress in ('NOT_STARTED', 'IN_PROGRESS', 'ON_HOLD') and t.due_latest is not null
        and (coalesce(r.progress not in ('COMPLETED', 'DISCONTINUED'), true) or not coalesce(r.agrees, true))
      union all
      select 'CONFIRM', coalesce((t.last_reported_at at time zone 'Asia/Seoul')::date, date '-infinity')
      where case s.side when 'KR' then t.awaits_kr else t.awaits_jp end
      union all
      select 'DIFFERS', (r.reported_at at time zone 'Asia/Seoul')::date
      where p.owes and t.confirmation = 'SIDES_DIFFER' and not coalesce(r.agrees, true)) d
    where a.id = any(actions) and (a.visibility <> 'OWN_SIDE' or a.side = s.side)),
  settled as (
    delete from followup.duty x where x.action_id = any(actions)
      and not exists (select from now_due n where (n.action_id, n.side, n.task) = (x.action_id, x.side, x.task)))
  insert into followup.duty as x (action_id, side, task, place, responsible, organisation_id)
  select action_id, side, task, place, responsible, organisation_id from now_due
  on conflict (action_id, side, task) do update set place = excluded.place, responsible = excluded.responsible,
    organisation_id = excluded.organisation_id
  where (x.place, x.responsible, x.organisation_id) is distinct from
    (excluded.place, excluded.responsible, excluded.organisation_id)
$$;

-- as before, and duties with it
create or replace function followup.restand(actions uuid[]) returns void
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  if coalesce(cardinality(actions), 0) = 0 then
    return;
  end if;
  -- whoever reports on the same action at this moment is waited for, and what they said is seen below
  perform from followup.action where id = any(actions) order by id for no key update;
  insert into followup.action_standing as t (action_id, progress, confirmation, due_latest, owed_kr, owed_jp, awaits_kr,
    awaits_jp, behind_kr, behind_jp, last_as_of, last_reported_at)
  select a.id,
    case when s.owing = 0 then 'NOT_STARTED'
      -- what both owe is completed only when it is confirmed (rule 4)
      when s.place = 3 and s.owing > 1 and s.confirmation <> 2 then 'IN_PROGRESS'
      else (array['NOT_STARTED', 'ON_HOLD', 'IN_PROGRESS', 'COMPLETED', 'DISCONTINUED'])[s.place + 1] end,
    (array['SIDES_DIFFER', 'REPORTED', 'CONFIRMED'])[s.confirmation + 1],
    case a.horizon when 'DATED' then a.due_latest when 'BY_NEXT_MEETING' then n.due end,
    s.owed_kr, s.owed_jp, s.awaits_kr, s.awaits_jp, s.behind_kr, s.behind_jp, s.last_as_of, s.last_reported_at
  from followup.action a
  cross join lateral (
    select count(*) as owing, coalesce(bool_or(p.side = 'KR'), false) as owed_kr,
      coalesce(bool_or(p.side = 'JP'), false) as owed_jp,
      min(case r.progress when 'ON_HOLD' then 1 when 'IN_PROGRESS' then 2 when 'COMPLETED' then 3 when 'DISCONTINUED' then 4
        else 0 end) as place,
      min(case when r.progress is null then null when r.agrees is null then 1 when r.agrees then 2 else 0 end) as confirmation,
      coalesce(bool_or(p.side = 'JP' and r.progress is not null and r.agrees is null), false) as awaits_kr,
      coalesce(bool_or(p.side = 'KR' and r.progress is not null and r.agrees is null), false) as awaits_jp,
      coalesce(bool_and(p.side = 'KR' or coalesce(r.agrees, false)) filter (where r.progress is not null), false) as behind_kr,
      coalesce(bool_and(p.side = 'JP' or coalesce(r.agrees, false)) filter (where r.progress is not null), false) as behind_jp,
      max(r.as_of) as last_as_of, max(r.reported_at) as last_reported_at
    from followup.action_party p
    left join lateral (
      select r.progress, r.as_of, r.reported_at, k.agrees from followup.progress_report r
      left join followup.confirmation k on k.report_id = r.id
      where r.action_id = p.action_id and r.side = p.side and r.progress is not null
        and not exists (select from followup.progress_report c where c.corrects_id = r.id)
      order by r.as_of desc, r.reported_at desc, r.id desc limit 1) r on true
    where p.action_id = a.id and p.owes) s
  left join lateral (
    select min(followup.next_meeting_day(e.series_id, e.after)) as due from (
      select st.series_id, (select max(m.ordinal) from statement.statement_meeting sm
        join meeting.meeting m on m.id = sm.meeting_id where sm.statement_id = st.id) as after
      from followup.action_clause k join statement.clause c on c.id = k.clause_id
      join statement.statement st on st.id = c.statement_id
      where k.action_id = a.id and st.series_id is not null
      union all
      select m.series_id, m.ordinal from meeting.outcome o join meeting.meeting m on m.id = o.meeting_id
      where o.id = a.outcome_id and m.series_id is not null
        and not exists (select from followup.action_clause k where k.action_id = a.id)) e) n on a.horizon = 'BY_NEXT_MEETING'
  where a.id = any(actions)
  on conflict (action_id) do update set progress = excluded.progress, confirmation = excluded.confirmation,
    due_latest = excluded.due_latest, owed_kr = excluded.owed_kr, owed_jp = excluded.owed_jp, awaits_kr = excluded.awaits_kr,
    awaits_jp = excluded.awaits_jp, behind_kr = excluded.behind_kr, behind_jp = excluded.behind_jp, last_as_of = excluded.last_as_of, last_reported_at = excluded.last_reported_at;
  perform followup.reduty(actions);
end
$$;
revoke all on function followup.reduty(uuid[]) from public;
grant execute on function followup.reduty(uuid[]) to yaksoku_app;
grant select, insert, update, delete on followup.duty to yaksoku_app;

select followup.reduty((select array_agg(id) from followup.action));

-- what was said and answered last, whoever asks
create index progress_report_newest on followup.progress_report (reported_at desc);
create index confirmation_newest on followup.confirmation (confirmed_at desc);
-- dates that are proposed
create index due_change_open on followup.due_change (action_id) where accepted_at is null and declined_at is null;
-- the list of meetings, newest first
create index meeting_newest on meeting.meeting (held_earliest desc nulls last, code desc);
