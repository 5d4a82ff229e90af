-- A form that was sent, so that sending it twice does it once (Submissions). Written in the transaction of its effect:
-- where one is, the other is.
create table shared.submission (
  -- the key the form carried
  key uuid primary key,
  -- the request that had the effect: it may begin more than one transaction
  request uuid not null,
  -- SHA-256 of what was sent: the same key with other content is refused
  content bytea not null,
  -- where the answer led; null until it was sent
  location text,
  sent_at timestamptz not null
);

comment on table shared.submission is 'no history: forms sent in the last days';

create index submission_sent_at on shared.submission (sent_at);

grant select, insert, update, delete on shared.submission to yaksoku_app;
