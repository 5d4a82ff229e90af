-- What is computed for some actions looks through all that was said of them again and again: cheap for a few, not for a
-- hundred thousand at once. So it goes through them in lots.
alter function progress.respell(uuid[]) rename to respell_lot;

create function progress.respell(actions uuid[]) returns void
  language plpgsql
  set search_path = pg_catalog
as $$
declare
  lot constant integer := 50;
begin
  for i in 0 .. (coalesce(cardinality(actions), 0) - 1) / lot loop
    perform progress.respell_lot(actions[i * lot + 1 : (i + 1) * lot]);
  end loop;
end
$$;

revoke all on function progress.respell(uuid[]) from public;
grant execute on function progress.respell(uuid[]) to yaksoku_app;
