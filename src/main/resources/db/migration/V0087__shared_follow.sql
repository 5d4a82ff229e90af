-- Whoever still names what was merged away, from a form opened before or from a draft, names what took its place.

-- Arguments: the table that is named, and the column that names it. Waits for a merge that is under way.
create function shared.follow() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
declare
  named uuid := (to_jsonb(new) ->> tg_argv[1])::uuid;
  instead uuid;
begin
  if named is not null then
    execute format('select merged_into_id from %s where id = $1 for key share', tg_argv[0]) into instead using named;
    if instead is not null then
      new := jsonb_populate_record(new, jsonb_build_object(tg_argv[1], instead));
    end if;
  end if;
  return new;
end
$$;

do $$
declare
  k record;
begin
  for k in
    select c.conrelid::regclass::text as place, r.relname as name, a.attname as naming, c.confrelid::regclass::text as named
    from pg_constraint c
    join pg_class r on r.oid = c.conrelid
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and a.attname <> 'merged_into_id'
      and c.confrelid in ('party.organisation'::regclass, 'party.person'::regclass, 'topic.topic'::regclass)
  loop
    execute format('create trigger %I before insert or update of %I on %s for each row execute function shared.follow(%L, %L)',
      k.name || '_' || k.naming || '_follows', k.naming, k.place, k.named, k.naming);
  end loop;
end
$$;
