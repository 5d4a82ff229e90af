-- One number that grows with every change the public can see, and with no other. Pages take their ETag from it, so a
-- draft never moves it. Sixteen shards, so that writers do not queue; bumped at commit, so that no lock is held while
-- others are taken.

create schema shared;

create table shared.stamp (
  shard smallint primary key,
  n bigint not null default 0
);

comment on table shared.stamp is 'no history: a counter without business meaning';

insert into shared.stamp (shard) select generate_series(0, 15);

-- Arguments: the public view of this table, and the column of it that names the row (both default to pub_<table>.id).
create function shared.bump() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
as $$
declare
  after jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  before jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  seen boolean := false;
begin
  if nullif(current_setting('yaksoku.bumped', true), '') = pg_current_xact_id()::text then
    return null;
  end if;
  if after is not null then
    execute format('select exists (select from %s where %I = $1 and public_from <= clock_timestamp())', tg_argv[0], tg_argv[1])
      into seen using (after ->> tg_argv[2])::uuid;
  end if;
  -- what has just left the public's sight is no longer in the view, but its readers must learn of it
  if not seen and before ->> 'visibility' = 'PUBLIC' and (after is null or after ->> 'visibility' <> 'PUBLIC'
    or (after ->> 'embargo_until')::timestamptz > clock_timestamp())
    and coalesce((before ->> 'embargo_until')::timestamptz, '-infinity') <= clock_timestamp() then
    seen := true;
  end if;
  if seen then
    update shared.stamp set n = n + 1 where shard = pg_backend_pid() % 16;
    perform set_config('yaksoku.bumped', pg_current_xact_id()::text, true);
  end if;
  return null;
end
$$;

revoke all on function shared.bump() from public;
grant usage on schema shared to yaksoku_app, yaksoku_public;
grant select on shared.stamp to yaksoku_app;
