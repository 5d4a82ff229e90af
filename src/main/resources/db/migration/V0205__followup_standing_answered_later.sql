-- Whoever computes how actions stand in lots does so for answers as well (followup.StandingService).
create or replace function followup.restand_answered() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  if current_setting('yaksoku.stands_later', true) = 'on' then
    return null;
  end if;
  perform followup.restand((select array_agg(distinct r.action_id) from after_rows n
    join followup.progress_report r on r.id = n.report_id));
  return null;
end
$$;
