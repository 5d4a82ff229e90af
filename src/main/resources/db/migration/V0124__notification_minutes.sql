-- The minutes of a meeting as they were mailed, and who confirmed them.

-- Minutes: one exact text; where the record changes, the next number
create table notification.minutes (
  id uuid primary key,
  version bigint not null,
  meeting_id uuid not null references meeting.meeting,
  number integer not null check (number > 0),
  text_ko text not null, text_ja text not null, text_en text not null,
  issued_by text not null,
  issued_at timestamptz not null,
  -- when everybody who was asked had confirmed, or an approver said that it is final
  final_at timestamptz,
  final_by text,
  -- the approver's; null where everybody confirmed
  final_side text check (final_side in ('KR', 'JP')),
  final_reason text,
  visibility text not null default 'BOTH_SIDES' check (visibility = 'BOTH_SIDES'),
  constraint minutes_meeting_id_number unique (meeting_id, number),
  constraint minutes_final check ((final_at is null) = (final_by is null)),
  constraint minutes_final_reason check ((final_side is null) = (final_reason is null))
);

-- Minutes.recipients: each side writes to its own
create table notification.minutes_recipient (
  id uuid primary key,
  version bigint not null,
  minutes_id uuid not null references notification.minutes,
  side text not null check (side in ('KR', 'JP')),
  -- the participation it was read from, which may be gone since; null for an address that was typed
  participation_id uuid,
  name text not null check (name <> ''),
  -- for the side's own desk alone
  address text not null check (address <> ''),
  part text not null check (part in ('PARTICIPANT', 'INFORMED')),
  language text not null check (language in ('KO', 'JA', 'EN')),
  -- SHA-256 of the token in the mail; null for those who are only informed
  token_hash bytea constraint minutes_recipient_token_hash unique,
  mailed_at timestamptz not null,
  answered_at timestamptz,
  agrees boolean,
  note text,
  visibility text not null default 'BOTH_SIDES' check (visibility = 'BOTH_SIDES'),
  constraint minutes_recipient_minutes_id_address unique (minutes_id, address),
  constraint minutes_recipient_token check ((part = 'PARTICIPANT') = (token_hash is not null)),
  constraint minutes_recipient_answer check ((answered_at is null) = (agrees is null)),
  constraint minutes_recipient_note check (agrees is not false or note is not null)
);

create trigger minutes_history after insert or update or delete on notification.minutes
  for each row execute function history.record();
-- both sides read the history of shared records: addresses are not in it
create trigger minutes_recipient_history after insert or update or delete on notification.minutes_recipient
  for each row execute function history.record('token_hash', 'address');

-- what was mailed is never changed, and stays
grant select, insert on notification.minutes, notification.minutes_recipient to yaksoku_app;
grant update (version, final_at, final_by, final_side, final_reason) on notification.minutes to yaksoku_app;
grant update (version, answered_at, agrees, note) on notification.minutes_recipient to yaksoku_app;
