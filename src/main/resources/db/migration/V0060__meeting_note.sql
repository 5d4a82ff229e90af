-- What one side writes down about a meeting for itself.

-- Note
create table meeting.note (
  id uuid primary key,
  version bigint not null,
  meeting_id uuid not null references meeting.meeting,
  side text not null check (side in ('KR', 'JP')),
  text text not null check (text <> ''),
  -- says to the history whose it is
  visibility text not null default 'OWN_SIDE' check (visibility = 'OWN_SIDE'),
  constraint note_meeting_id_side unique (meeting_id, side)
);
create trigger note_history after insert or update or delete on meeting.note
  for each row execute function history.record();
grant select, insert, update, delete on meeting.note to yaksoku_app;
