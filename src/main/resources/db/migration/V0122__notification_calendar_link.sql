-- The address under which a calendar program reads what one person may see.

-- CalendarLinks: one for each account that made one
create table notification.calendar_link (
  -- the account
  id uuid primary key references account.user_account,
  -- SHA-256 of the token: whoever reads this table cannot use it
  token_hash bytea not null constraint calendar_link_token_hash unique,
  made_at timestamptz not null
);
create trigger calendar_link_history after insert or update or delete on notification.calendar_link
  for each row execute function history.record('token_hash');
grant select, insert, update, delete on notification.calendar_link to yaksoku_app;
