-- The stamp also moves with what leaves the public's sight: a deleted row, a link that made something else public.
-- Whether a row was to be seen is asked before the change, while it and everything around it still stand; whether it is,
-- at commit as before.

-- Arguments as for shared.bump()
create function shared.see() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
as $$
declare
  seen boolean;
begin
  if nullif(current_setting('yaksoku.seen', true), '') is distinct from pg_current_xact_id()::text then
    execute format('select exists (select from %s where %I = $1 and public_from <= clock_timestamp())', tg_argv[0], tg_argv[1])
      into seen using (to_jsonb(old) ->> tg_argv[2])::uuid;
    if seen then
      perform set_config('yaksoku.seen', pg_current_xact_id()::text, true);
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
revoke all on function shared.see() from public;

create or replace function shared.bump() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
as $$
declare
  transaction text := pg_current_xact_id()::text;
  seen boolean := nullif(current_setting('yaksoku.seen', true), '') is not distinct from pg_current_xact_id()::text;
begin
  if nullif(current_setting('yaksoku.bumped', true), '') = transaction then
    return null;
  end if;
  if not seen and tg_op <> 'DELETE' then
    execute format('select exists (select from %s where %I = $1 and public_from <= clock_timestamp())', tg_argv[0], tg_argv[1])
      into seen using (to_jsonb(new) ->> tg_argv[2])::uuid;
  end if;
  if seen then
    update shared.stamp set n = n + 1 where shard = pg_backend_pid() % 16;
    perform set_config('yaksoku.bumped', transaction, true);
  end if;
  return null;
end
$$;

-- views that stand on another floor now
do $$
declare
  b text[];
begin
  foreach b slice 1 in array array[
    ['meeting.series', 'statement.pub_series', 'id', 'id'],
    ['meeting.series_organisation', 'statement.pub_series', 'id', 'series_id']]
  loop
    execute format('drop trigger %I on %s', split_part(b[1], '.', 2) || '_stamp', b[1]);
    execute format('create constraint trigger %I after insert or update or delete on %s deferrable initially deferred '
      || 'for each row execute function shared.bump(%L, %L, %L)', split_part(b[1], '.', 2) || '_stamp', b[1], b[2], b[3], b[4]);
  end loop;
end
$$;

-- what a source says is seen in the room of the thing it speaks of
drop trigger claim_stamp on document.claim;
do $$
declare
  room text;
begin
  foreach room in array array['meeting', 'statement', 'followup'] loop
    execute format('create constraint trigger %I after insert or update or delete on document.claim deferrable initially deferred '
      || 'for each row execute function shared.bump(%L, %L, %L)', 'claim_stamp_' || room, room || '.pub_claim', 'id', 'id');
  end loop;
end
$$;

-- beside each trigger that moves the stamp, one that looks before
do $$
declare
  t record;
  a text[];
begin
  for t in
    select g.tgrelid::regclass as place, g.tgname as name, g.tgargs from pg_trigger g
    where g.tgfoid = 'shared.bump()'::regprocedure
  loop
    a := string_to_array(encode(t.tgargs, 'escape'), '\000');
    execute format('create trigger %I before update or delete on %s for each row execute function shared.see(%L, %L, %L)',
      replace(t.name, '_stamp', '_seen'), t.place, a[1], a[2], a[3]);
  end loop;
end
$$;
