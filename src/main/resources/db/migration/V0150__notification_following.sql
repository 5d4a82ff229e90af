-- Readers without an account who are told by mail when something changes about a statement or a clause. They are nobody
-- the portal knows: of each there is an address and a language, and nothing once they end it.

-- Following
create table notification.follower (
  id uuid primary key,
  -- in small letters
  address text not null constraint follower_address unique check (address <> ''),
  language text not null check (language in ('KO', 'JA', 'EN')),
  -- the Monday of the week whose mail was last thought of, in UTC+9
  thought_of_on date
);
comment on table notification.follower is 'no history: readers without an account, forgotten when they end it';

-- What one of them follows: a statement, or one clause of it
create table notification.followed (
  id uuid primary key,
  follower_id uuid not null references notification.follower on delete cascade,
  statement_id uuid not null references statement.statement,
  -- null for the whole statement
  clause_id uuid references statement.clause,
  asked_at timestamptz not null,
  -- SHA-256 of the network it was asked from, until it is confirmed
  asked_from bytea,
  -- when whoever reads the mailbox said yes; null while nobody has
  confirmed_at timestamptz,
  -- what became public after this has not been told yet
  told_until timestamptz,
  constraint followed_once unique nulls not distinct (follower_id, statement_id, clause_id),
  constraint followed_told check ((confirmed_at is null) = (told_until is null)),
  constraint followed_asked_from check (confirmed_at is null or asked_from is null)
);
comment on table notification.followed is 'no history: readers without an account, forgotten when they end it';
create index followed_statement on notification.followed (statement_id);
create index followed_clause on notification.followed (clause_id) where clause_id is not null;
create index followed_asked on notification.followed (asked_at) where confirmed_at is null;

-- The links in mails to one of them
create table notification.follower_link (
  -- SHA-256 of the token: whoever reads this table cannot use it
  token_hash bytea primary key,
  follower_id uuid not null references notification.follower on delete cascade,
  made_at timestamptz not null
);
comment on table notification.follower_link is 'no history: links in mails';
create index follower_link_follower on notification.follower_link (follower_id);
create index follower_link_made_at on notification.follower_link (made_at);

grant select, insert, update, delete on notification.follower, notification.followed, notification.follower_link
  to yaksoku_app;

-- Mail to somebody of neither side: the administrators of both look after it
alter table notification.mail alter column side drop not null;
alter table notification.mail drop constraint mail_kind_check;
alter table notification.mail add constraint mail_kind_check check (kind in ('EVENTS', 'DIGEST', 'MINUTES', 'FOLLOWING'));
create index mail_following on notification.mail (recipient, written_at) where kind = 'FOLLOWING';
