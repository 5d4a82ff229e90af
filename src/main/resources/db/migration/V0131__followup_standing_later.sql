-- A file of ten thousand actions inserts three rows for each of them. How an action stands is then computed once for a lot
-- of them, by whoever wrote them and in the same transaction (followup.StandingService), and not three times for each.
create or replace function followup.restand_changed() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
declare
  actions uuid[];
begin
  if current_setting('yaksoku.stands_later', true) = 'on' then
    return null;
  end if;
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
