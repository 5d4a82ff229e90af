-- What happened and whom it concerns, until it is mailed; and which mails people want.

-- Something that asks somebody for something (Notices). Who that is, and whether it still does, is found out when the
-- mail is written.
create table notification.notice (
  id uuid primary key,
  kind text not null check (kind in ('CONFIRMATION_ASKED', 'SIDES_DIFFER', 'SIGN_OFF_ASKED', 'SIGNED', 'SENT_BACK',
    'PUBLISHED', 'WITHDRAWN')),
  -- the report or the version of a statement
  subject_id uuid not null,
  -- the reason, where one was given
  detail text,
  actor text not null,
  -- the side that did it
  side text not null check (side in ('KR', 'JP')),
  noticed_at timestamptz not null,
  -- when it went into mails, or was found to ask nobody any more
  batched_at timestamptz
);
comment on table notification.notice is 'no history: outbox';
create index notice_waiting on notification.notice (noticed_at, id) where batched_at is null;
create index notice_batched_at on notification.notice (batched_at) where batched_at is not null;

-- Which mails somebody wants (Choices); whoever has no row wants all of them
create table notification.choice (
  -- the account
  id uuid primary key references account.user_account,
  version bigint not null,
  digest boolean not null,
  -- in UTC+9
  digest_at time not null,
  -- the kinds of notices of which no mail is wanted
  muted text[] not null
);
create trigger choice_history after insert or update or delete on notification.choice
  for each row execute function history.record();

-- The link in a mail that ends such mails (Unsubscribing)
create table notification.unsubscribe_link (
  -- SHA-256 of the token: whoever reads this table cannot use it
  token_hash bytea primary key,
  user_id uuid not null references account.user_account,
  kind text not null check (kind in ('EVENTS', 'DIGEST')),
  made_at timestamptz not null
);
comment on table notification.unsubscribe_link is 'no history: links in mails';
create index unsubscribe_link_made_at on notification.unsubscribe_link (made_at);

grant select, insert, update, delete on notification.notice, notification.choice, notification.unsubscribe_link
  to yaksoku_app;
