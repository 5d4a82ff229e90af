-- How people learn of what concerns them. Mail is written into an outbox in the transaction of what it tells of, and sent
-- from there: nothing is sent of what was rolled back, and nothing is lost of what was committed.

create schema notification;

-- An outgoing mail (Postbox, Drain): written once, sent at least once, tried again until it is parked
create table notification.mail (
  id uuid primary key,
  -- the side whose administrators look after it
  side text not null check (side in ('KR', 'JP')),
  -- the account it is for, null for somebody without one
  user_id uuid references account.user_account,
  recipient text not null check (recipient <> ''),
  language text not null check (language in ('KO', 'JA', 'EN')),
  kind text not null check (kind in ('EVENTS', 'DIGEST', 'MINUTES')),
  -- the same mail is written once, however often and from wherever it is asked for; null where that cannot happen
  once text constraint mail_once unique,
  subject text not null check (subject <> ''),
  text text not null check (text <> ''),
  html text not null check (html <> ''),
  -- the address that ends such mails with one click, null where there is nothing to end
  unsubscribe text,
  -- what stands for {token} in text, html and unsubscribe; forgotten once the mail is sent
  token text,
  -- the same at every try, so that a reader's program knows a mail it has had before
  message_id text not null constraint mail_message_id unique,
  state text not null check (state in ('WAITING', 'SENT', 'PARKED')),
  tries integer not null check (tries >= 0),
  next_try_at timestamptz not null,
  last_error text,
  written_at timestamptz not null,
  sent_at timestamptz,
  constraint mail_sent check ((state = 'SENT') = (sent_at is not null)),
  constraint mail_forgotten check (state <> 'SENT' or token is null)
);
comment on table notification.mail is 'no history: outbox';
create index mail_waiting on notification.mail (next_try_at, id) where state = 'WAITING';
create index mail_side on notification.mail (side, id desc);
create index mail_sent_at on notification.mail (sent_at) where sent_at is not null;

-- Work that recurs, in the form db-scheduler wants it: one node does each at a time
create table notification.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
comment on table notification.scheduled_tasks is 'no history: jobs';
create index scheduled_tasks_execution_time on notification.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on notification.scheduled_tasks (last_heartbeat);

grant usage on schema notification to yaksoku_app;
grant select, insert, update, delete on notification.mail, notification.scheduled_tasks to yaksoku_app;
