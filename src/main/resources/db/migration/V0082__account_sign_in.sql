-- Signing in: when somebody last did, and how often somebody tried.

create table account.last_sign_in (
  user_id uuid primary key references account.user_account,
  at timestamptz not null
);

comment on table account.last_sign_in is 'no history: changes with every sign-in';

-- What is left to try, for one name, one network, or both (SignInLimit).
create table account.attempt (
  -- SHA-256: neither addresses of people nor of computers are kept
  key bytea primary key,
  remaining double precision not null,
  at timestamptz not null
);

comment on table account.attempt is 'no history: rate buckets';

create index attempt_at on account.attempt (at);

grant select, insert, update, delete on account.last_sign_in, account.attempt to yaksoku_app;
