-- Who changed what, when, with old and new value. Written by the database alone, so that no path around it exists;
-- read through HistoryService. One hash chain per row of a business table.

do $$
declare
  missing text;
begin
  foreach missing in array array['yaksoku_app', 'yaksoku_public'] loop
    if not exists (select from pg_roles where rolname = missing) then
      begin
        execute format('create role %I', missing);
      exception when insufficient_privilege then
        raise exception 'Role % is missing. Run the SQL under "Three roles" in docs/install.md as a superuser.', missing;
      end;
    end if;
  end loop;
end
$$;

create schema history;

create table history.entry (
  id bigint generated always as identity primary key,
  table_name text not null,
  key text not null,
  seq integer not null,
  operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
  old_row jsonb,
  new_row jsonb,
  actor text not null,
  reason text,
  at timestamptz not null,
  transaction xid8 not null,
  side text,
  visibility text,
  payload_hash bytea not null,
  hash bytea not null,
  erased_at timestamptz,
  erased_because text,
  -- two writers of one row cannot both append: this is what keeps a chain from forking
  constraint entry_table_name_key_seq unique (table_name, key, seq)
);

comment on table history.entry is 'no history: it is the history';

create index entry_transaction on history.entry (transaction);
create index entry_actor_at on history.entry (actor, at);

-- What is hashed: every column that says what happened, in a fixed order, times in UTC.
create function history.payload(e history.entry) returns text
  language sql stable
  set search_path = pg_catalog set timezone = 'UTC'
as $$
  select jsonb_build_array(e.table_name, e.key, e.seq, e.operation, e.old_row, e.new_row, e.actor, e.reason,
    to_char(e.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.transaction::text)::text
$$;

-- The trigger of every business table. Its arguments name columns kept out of the history.
create function history.record() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog set timezone = 'UTC'
as $$
declare
  e history.entry;
  before jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) - coalesce(tg_argv, '{}') end;
  after jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) - coalesce(tg_argv, '{}') end;
  now_row jsonb := coalesce(after, before);
  last_hash bytea;
begin
  if before = after then
    return null;
  end if;
  e.actor := nullif(current_setting('yaksoku.actor', true), '');
  if e.actor is null then
    raise exception 'Nobody is named as the author of this change of %.%', tg_table_schema, tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  e.table_name := tg_table_schema || '.' || tg_table_name;
  -- rows of pure links have no id: all their values name them
  e.key := coalesce(now_row ->> 'id', (select string_agg(value, ':' order by key) from jsonb_each_text(now_row)));
  select h.seq, h.hash into e.seq, last_hash from history.entry h
    where h.table_name = e.table_name and h.key = e.key order by h.seq desc limit 1;
  e.seq := coalesce(e.seq, 0) + 1;
  e.operation := tg_op;
  e.old_row := before;
  e.new_row := after;
  e.reason := nullif(current_setting('yaksoku.reason', true), '');
  e.at := now();
  e.transaction := pg_current_xact_id();
  e.side := now_row ->> 'side';
  e.visibility := now_row ->> 'visibility';
  e.payload_hash := sha256(convert_to(history.payload(e), 'UTF8'));
  e.hash := sha256(coalesce(last_hash, ''::bytea) || e.payload_hash);
  insert into history.entry (table_name, key, seq, operation, old_row, new_row, actor, reason, at, transaction, side,
    visibility, payload_hash, hash)
  values (e.table_name, e.key, e.seq, e.operation, e.old_row, e.new_row, e.actor, e.reason, e.at, e.transaction, e.side,
    e.visibility, e.payload_hash, e.hash);
  return null;
end
$$;

-- Names every entry whose content or place in its chain is not what was written. Empty means: intact.
-- A tail cut off whole cannot be seen from inside the table.
create function history.broken() returns table (id bigint, table_name text, key text, seq integer, what text)
  language sql stable
  set search_path = pg_catalog set timezone = 'UTC'
as $$
  with chained as (
    select e.id, e.table_name, e.key, e.seq, e.hash, e.payload_hash, e.erased_at,
      case when e.erased_at is null then sha256(convert_to(history.payload(e), 'UTF8')) end as recomputed,
      lag(e.hash) over chain as prev_hash, row_number() over chain as place
    from history.entry e
    window chain as (partition by e.table_name, e.key order by e.seq)
  )
  select c.id, c.table_name, c.key, c.seq,
    case when c.place <> c.seq then 'missing before' when c.recomputed <> c.payload_hash then 'content' else 'chain' end
  from chained c
  where c.place <> c.seq or c.recomputed <> c.payload_hash
    or c.hash <> sha256(coalesce(c.prev_hash, ''::bytea) || c.payload_hash)
$$;

-- Nobody changes the history: not the application, not the owner. Only erase() may empty a payload.
create function history.refuse() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  if tg_op = 'UPDATE' and current_setting('yaksoku.erasing', true) = 'on' and new.old_row is null
    and new.new_row is null and new.hash = old.hash and new.payload_hash = old.payload_hash then
    return new;
  end if;
  raise exception 'The history is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger entry_append_only before update or delete on history.entry
  for each row execute function history.refuse();
create trigger entry_not_truncated before truncate on history.entry
  for each statement execute function history.refuse();

-- Empties the payload of one row's entries (personal data), keeping the chain verifiable. For the owner alone.
create function history.erase(of_table text, of_key text, because text) returns integer
  language plpgsql
  set search_path = pg_catalog
as $$
declare
  n integer;
begin
  if nullif(because, '') is null then
    raise exception 'Erasing needs a reason';
  end if;
  perform set_config('yaksoku.erasing', 'on', true);
  update history.entry set old_row = null, new_row = null, erased_at = now(), erased_because = because
    where table_name = of_table and key = of_key and erased_at is null;
  get diagnostics n = row_count;
  perform set_config('yaksoku.erasing', 'off', true);
  return n;
end
$$;

revoke all on function history.erase(text, text, text) from public;
revoke all on function history.record() from public;
grant usage on schema history to yaksoku_app;
grant select on history.entry to yaksoku_app;
