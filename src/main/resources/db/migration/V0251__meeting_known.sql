-- What was known of the day of a meeting, from when: a promise "by the next meeting" was due on the day that was known then.

create table meeting.meeting_known (
  meeting_id uuid not null references meeting.meeting on delete cascade,
  from_at timestamptz not null,
  series_id uuid,
  ordinal integer,
  -- the last day its date could mean; null where it had none
  held_latest date,
  status text not null,
  visibility text not null,
  primary key (meeting_id, from_at)
);
create index meeting_known_series_id on meeting.meeting_known (series_id, ordinal) where series_id is not null;

comment on table meeting.meeting_known is 'no history: kept by a trigger from the meeting';

create function meeting.keep_known() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  insert into meeting.meeting_known (meeting_id, from_at, series_id, ordinal, held_latest, status, visibility)
  -- what is invented was known before anything that is said of it; whoever writes an invented past may name the moment
  values (new.id, case when tg_op = 'INSERT' and new.example then '-infinity'
      else coalesce(nullif(current_setting('yaksoku.known_at', true), '')::timestamptz, now()) end,
    new.series_id, new.ordinal, new.held_latest, new.status, new.visibility)
  on conflict (meeting_id, from_at) do update set series_id = excluded.series_id, ordinal = excluded.ordinal,
    held_latest = excluded.held_latest, status = excluded.status, visibility = excluded.visibility;
  return null;
end
$$;

-- by the row: before the triggers of the statement compute how actions stand
create trigger meeting_known_new after insert on meeting.meeting for each row execute function meeting.keep_known();
create trigger meeting_known after update on meeting.meeting for each row
  when ((new.series_id, new.ordinal, new.held_latest, new.status, new.visibility)
    is distinct from (old.series_id, old.ordinal, old.held_latest, old.status, old.visibility))
  execute function meeting.keep_known();

grant select, insert, update on meeting.meeting_known to yaksoku_app;
revoke all on function meeting.keep_known() from public;

-- of those that are there already: what the history says, and what is known now where it says nothing
insert into meeting.meeting_known (meeting_id, from_at, series_id, ordinal, held_latest, status, visibility)
select distinct on (m.id, known.from_at) m.id, known.from_at, (e.new_row ->> 'series_id')::uuid,
  (e.new_row ->> 'ordinal')::integer, (e.new_row ->> 'held_latest')::date, e.new_row ->> 'status', e.new_row ->> 'visibility'
from meeting.meeting m
join history.entry e on e.table_name = 'meeting.meeting' and e.key = m.id::text and e.new_row is not null
cross join lateral (select case when m.example and e.seq = 1 then timestamptz '-infinity' else e.at end as from_at) known
where e.new_row ? 'status' and e.new_row ? 'visibility'
order by m.id, known.from_at, e.seq desc;

insert into meeting.meeting_known (meeting_id, from_at, series_id, ordinal, held_latest, status, visibility)
select m.id, '-infinity', m.series_id, m.ordinal, m.held_latest, m.status, m.visibility from meeting.meeting m
where not exists (select from meeting.meeting_known k where k.meeting_id = m.id);
