-- What was promised by the next meeting is due on another day also where that meeting is deleted (an import that is taken
-- back does that) or goes to another series: the series it was in is looked at as well.
create or replace function followup.restand_met() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
declare
  met uuid[];
begin
  if tg_op = 'DELETE' then
    met := (select array_agg(distinct b.series_id) from before_rows b where b.series_id is not null);
  elsif tg_op = 'UPDATE' then
    met := (select array_agg(distinct x.series_id) from (select b.series_id from before_rows b
      union select n.series_id from after_rows n) x where x.series_id is not null);
  else
    met := (select array_agg(distinct n.series_id) from after_rows n where n.series_id is not null);
  end if;
  perform followup.restand((
    select array_agg(distinct a.id) from followup.action a
    left join followup.action_clause k on k.action_id = a.id
    left join statement.clause c on c.id = k.clause_id left join statement.statement s on s.id = c.statement_id
    left join meeting.outcome o on o.id = a.outcome_id left join meeting.meeting m on m.id = o.meeting_id
    where a.horizon = 'BY_NEXT_MEETING' and (s.series_id = any(met) or m.series_id = any(met))));
  return null;
end
$$;

drop trigger meeting_stands on meeting.meeting;
create trigger meeting_stands after update on meeting.meeting referencing old table as before_rows new table as after_rows
  for each statement execute function followup.restand_met();
create trigger meeting_stands_gone after delete on meeting.meeting referencing old table as before_rows
  for each statement execute function followup.restand_met();

-- those that went stale until now
select followup.restand((select array_agg(id) from followup.action where horizon = 'BY_NEXT_MEETING'));
