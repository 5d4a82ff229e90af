-- What was due by the next meeting before it got a date was due by that meeting as long as that held.
alter table followup.due_change add column was_horizon text
  check (was_horizon in ('DATED', 'BY_NEXT_MEETING', 'NOT_STATED'));

update followup.due_change d set was_horizon = coalesce(
  case when d.was_latest is not null then 'DATED' end,
  (select e.becomes_horizon from followup.due_change e
    where e.action_id = d.action_id and e.accepted_at <= d.changed_at and e.id <> d.id
    order by e.accepted_at desc limit 1),
  (select e.new_row ->> 'horizon' from history.entry e
    where e.table_name = 'followup.action' and e.key = d.action_id::text and e.seq = 1),
  'NOT_STATED');
