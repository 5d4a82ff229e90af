-- How each action stands, kept beside it: lists of a hundred thousand actions are sorted and filtered by it. Computed from
-- reports, answers and dates by the rules of shared.Marks (StandingTests holds the two against each other); whichever way a
-- row came, the triggers below compute it anew. What depends on the day is computed when it is asked for.

-- who of the own side looks after it; for that side's desk alone
alter table followup.action_party add column responsible uuid;
create index action_party_responsible on followup.action_party (responsible) where responsible is not null;

-- a date may also be taken back, or replaced by "by the next meeting"
alter table followup.due_change add column becomes_horizon text not null default 'DATED'
  check (becomes_horizon in ('DATED', 'BY_NEXT_MEETING', 'NOT_STATED'));
alter table followup.due_change add constraint due_change_becomes_of_dated
  check ((becomes_horizon = 'DATED') = (becomes_latest is not null)) not valid;

-- the other side may also say no to a new date
alter table followup.due_change add column declined_at timestamptz
  constraint due_change_answered_once check (declined_at is null or accepted_at is null);

create table followup.action_standing (
  action_id uuid primary key references followup.action on delete cascade,
  progress text not null check (progress in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'ON_HOLD', 'DISCONTINUED')),
  -- null where nothing is reported
  confirmation text check (confirmation in ('SIDES_DIFFER', 'REPORTED', 'CONFIRMED')),
  -- the last day the due date can mean, also of "by the next meeting"; null where there is none
  due_latest date,
  owed_kr boolean not null,
  owed_jp boolean not null,
  -- whose answer to the latest report is still to come
  awaits_kr boolean not null,
  awaits_jp boolean not null,
  -- who stands behind all that is reported: by having said it or by having confirmed it
  behind_kr boolean not null,
  behind_jp boolean not null,
  -- the day of which the latest report that sets a state speaks, and when it was given
  last_as_of date,
  last_reported_at timestamptz,
  -- by which lists are sorted: what is open by its date, then what has none, then what is over
  place date not null generated always as (case when progress in ('COMPLETED', 'DISCONTINUED') then date 'infinity'
    else coalesce(due_latest, date '9999-12-31') end) stored
);

comment on table followup.action_standing is 'no history: computed from actions, reports and answers';

create index action_standing_due on followup.action_standing (place, action_id);
create index action_standing_reported on followup.action_standing ((coalesce(last_reported_at, timestamptz '-infinity')),
  action_id);
create index action_standing_progress on followup.action_standing (progress, action_id);
create index action_standing_awaits on followup.action_standing (action_id) where awaits_kr or awaits_jp;

-- When what was promised "by the next meeting" is due: on the latest day of the edition after the one that promised it.
-- A postponed edition has no day; a cancelled one is passed over. A promise that came from no numbered edition waits for
-- the next one that is announced.
create function followup.next_meeting_day(series uuid, after integer) returns date
  language sql stable
  set search_path = pg_catalog
as $$
  select case when m.status <> 'POSTPONED' then m.held_latest end from meeting.meeting m
  where m.series_id = series and m.status <> 'CANCELLED'
    and case when after is null then m.status in ('ANNOUNCED', 'CONFIRMED', 'POSTPONED') else m.ordinal > after end
  order by m.ordinal limit 1
$$;

create function followup.restand(actions uuid[]) returns void
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
end
$$;

-- Argument: the column of the changed table that names the action. Once for a statement, however many rows it changes.
create function followup.restand_changed() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
declare
  actions uuid[];
begin
  if tg_op = 'DELETE' then
    execute format('select array_agg(distinct %I) from before_rows', tg_argv[0]) into actions;
  elsif tg_op = 'UPDATE' then
    execute format('select array_agg(distinct i) from (select %1$I as i from before_rows union select %1$I from after_rows) x',
      tg_argv[0]) into actions;
  else
    execute format('select array_agg(distinct %I) from after_rows', tg_argv[0]) into actions;
  end if;
  perform followup.restand(actions);
  return null;
end
$$;

create function followup.restand_answered() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  perform followup.restand((select array_agg(distinct r.action_id) from after_rows n
    join followup.progress_report r on r.id = n.report_id));
  return null;
end
$$;

-- A meeting that gets a day, is postponed or cancelled: what was promised by it is due on another day.
create function followup.restand_met() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  perform followup.restand((
    select array_agg(distinct a.id) from followup.action a
    left join followup.action_clause k on k.action_id = a.id
    left join statement.clause c on c.id = k.clause_id left join statement.statement s on s.id = c.statement_id
    left join meeting.outcome o on o.id = a.outcome_id left join meeting.meeting m on m.id = o.meeting_id
    where a.horizon = 'BY_NEXT_MEETING'
      and exists (select from after_rows n where n.series_id in (s.series_id, m.series_id))));
  return null;
end
$$;

do $$
declare
  t text[];
begin
  foreach t slice 1 in array array[['followup.action', 'id'], ['followup.action_clause', 'action_id'],
    ['followup.action_party', 'action_id'], ['followup.progress_report', 'action_id']]
  loop
    execute format('create trigger %I after insert on %s referencing new table as after_rows for each statement '
      || 'execute function followup.restand_changed(%L)', split_part(t[1], '.', 2) || '_stands_new', t[1], t[2]);
    execute format('create trigger %I after update on %s referencing old table as before_rows new table as after_rows '
      || 'for each statement execute function followup.restand_changed(%L)', split_part(t[1], '.', 2) || '_stands', t[1], t[2]);
    if t[1] <> 'followup.action' then
      execute format('create trigger %I after delete on %s referencing old table as before_rows for each statement '
        || 'execute function followup.restand_changed(%L)', split_part(t[1], '.', 2) || '_stands_gone', t[1], t[2]);
    end if;
  end loop;
end
$$;
create trigger confirmation_stands after insert on followup.confirmation referencing new table as after_rows
  for each statement execute function followup.restand_answered();
create trigger meeting_stands_new after insert on meeting.meeting referencing new table as after_rows
  for each statement execute function followup.restand_met();
create trigger meeting_stands after update on meeting.meeting referencing new table as after_rows
  for each statement execute function followup.restand_met();

grant select, insert, update, delete on followup.action_standing to yaksoku_app;
revoke all on function followup.next_meeting_day(uuid, integer), followup.restand(uuid[]), followup.restand_changed(),
  followup.restand_answered(), followup.restand_met() from public;
grant execute on function followup.next_meeting_day(uuid, integer), followup.restand(uuid[]) to yaksoku_app;

select followup.restand((select array_agg(id) from followup.action));

-- a filter of the list of actions that somebody keeps
create table followup.saved_view (
  id uuid primary key,
  author text not null,
  name text not null check (name <> '' and length(name) <= 80),
  query text not null check (length(query) <= 2000),
  saved_at timestamptz not null,
  constraint saved_view_author_name unique (author, name)
);

comment on table followup.saved_view is 'no history: personal filters of a list';

grant select, insert, update, delete on followup.saved_view to yaksoku_app;

-- the list sorted by code
create index action_side_code on followup.action (code, id);
