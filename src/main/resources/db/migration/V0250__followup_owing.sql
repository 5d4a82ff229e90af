-- Since when a side owes an action, and since when an action is public: what figures of an earlier day are counted from.

-- when it was last said whether the side owes it; null where it was said before that was kept
alter table followup.action_party add column owes_changed_at timestamptz;

-- when it was made public, where that came after it was entered; null for what was public from the beginning
alter table followup.action add column public_since timestamptz;

create table followup.owing (
  action_id uuid not null references followup.action on delete cascade,
  side text not null check (side in ('KR', 'JP')),
  from_at timestamptz not null,
  -- 'infinity' as long as it does
  until_at timestamptz not null default 'infinity' check (until_at > from_at),
  primary key (action_id, side, from_at)
);

comment on table followup.owing is 'no history: kept by a trigger from what each side says of its part';

create function followup.keep_owing() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
declare
  at timestamptz := now();
begin
  -- what takes a change back brings its old moment along, and holds from now
  if tg_op = 'INSERT' then
    at := coalesce(new.owes_changed_at, at);
    if exists (select from followup.owing o where o.action_id = new.action_id and o.side = new.side and o.until_at > at) then
      at := now();
    end if;
  elsif tg_op = 'UPDATE' and new.owes_changed_at > coalesce(old.owes_changed_at, '-infinity') then
    at := new.owes_changed_at;
  end if;
  if tg_op <> 'INSERT' and old.owes and (tg_op = 'DELETE' or not new.owes) then
    -- what was said and taken back at once never held
    delete from followup.owing o where o.action_id = old.action_id and o.side = old.side and o.from_at >= at;
    update followup.owing o set until_at = at
      where o.action_id = old.action_id and o.side = old.side and o.until_at = 'infinity';
  elsif tg_op <> 'DELETE' and new.owes and (tg_op = 'INSERT' or not old.owes) then
    insert into followup.owing (action_id, side, from_at) values (new.action_id, new.side, at);
  end if;
  return null;
end
$$;

-- by the row: before the triggers of the statement compute how the action stands
create trigger action_party_owes after insert or update of owes or delete on followup.action_party
  for each row execute function followup.keep_owing();

-- whichever way it becomes public
create function followup.keep_public_since() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  -- what takes a change back brings its old moment along, and holds from now
  if coalesce(new.public_since, '-infinity') <= coalesce(old.public_since, '-infinity') then
    new.public_since := now();
  end if;
  return new;
end
$$;

create trigger action_public_since before update of visibility on followup.action
  for each row when (new.visibility = 'PUBLIC' and old.visibility <> 'PUBLIC')
  execute function followup.keep_public_since();

grant select, insert, update, delete on followup.owing to yaksoku_app;
revoke all on function followup.keep_owing(), followup.keep_public_since() from public;

-- of those that are there already the history says it
with said as (
  select p.action_id, p.side, e.seq, (e.new_row ->> 'owes')::boolean as owes,
    -- what came with the action was said when that was entered
    case when e.transaction = b.transaction then a.entered_at else greatest(e.at, a.entered_at) end as at
  from followup.action_party p
  join followup.action a on a.id = p.action_id
  join history.entry e on e.table_name = 'followup.action_party' and e.key = p.id::text and e.new_row is not null
  left join history.entry b on b.table_name = 'followup.action' and b.key = a.id::text and b.seq = 1),
changed as (
  select s.* from (
    select s.*, lag(s.owes) over (partition by s.action_id, s.side order by s.seq) as was from said s) s
  where s.owes is distinct from s.was),
span as (
  select c.*, coalesce(lead(c.at) over (partition by c.action_id, c.side order by c.seq), timestamptz 'infinity') as until_at
  from changed c)
insert into followup.owing (action_id, side, from_at, until_at)
select action_id, side, at, until_at from span where owes and until_at > at;

-- what the history does not tell of is owed from the beginning
insert into followup.owing (action_id, side, from_at)
select p.action_id, p.side, a.entered_at from followup.action_party p join followup.action a on a.id = p.action_id
where p.owes and not exists (select from followup.owing o
  where o.action_id = p.action_id and o.side = p.side and o.until_at = 'infinity')
on conflict (action_id, side, from_at) do update set until_at = 'infinity';

select set_config('yaksoku.stands_later', 'on', true);
update followup.action a set public_since = e.at
from (
  select e.key, max(e.at) as at from history.entry e
  where e.table_name = 'followup.action' and e.operation = 'UPDATE'
    and e.new_row ->> 'visibility' = 'PUBLIC' and e.old_row ->> 'visibility' <> 'PUBLIC'
  group by e.key) e
where e.key = a.id::text and a.visibility = 'PUBLIC';
select set_config('yaksoku.stands_later', '', true);
