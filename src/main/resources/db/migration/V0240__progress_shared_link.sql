-- Addresses by which somebody without an account reads the overview, and every time one was opened.

-- SharedLinks
create table progress.shared_link (
  id uuid primary key,
  -- SHA-256 of the token: whoever reads this table cannot use it
  token_hash bytea not null constraint shared_link_token_hash unique,
  -- whose it is; the other side does not know of it
  side text not null check (side in ('KR', 'JP')),
  label text not null,
  -- slug of a series, null for all
  series text,
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  revoked_at timestamptz
);
create index shared_link_side on progress.shared_link (side, made_at desc);
create trigger shared_link_history after insert or update or delete on progress.shared_link
  for each row execute function history.record('token_hash');
grant select, insert, update on progress.shared_link to yaksoku_app;

-- by whom is not known: neither an address nor a program is kept
create table progress.shared_opening (
  link_id uuid not null references progress.shared_link,
  opened_at timestamptz not null
);
create index shared_opening_link_id on progress.shared_opening (link_id, opened_at);
comment on table progress.shared_opening is 'no history: every row is one already, and none is changed';
grant select, insert on progress.shared_opening to yaksoku_app;
