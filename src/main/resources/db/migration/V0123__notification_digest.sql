-- Of whom it was thought on which day (Digest): once a day of each, whether there was something to say or not.
create table notification.digest (
  user_id uuid not null references account.user_account,
  -- in UTC+9
  day date not null,
  primary key (user_id, day)
);
comment on table notification.digest is 'no history: jobs';
grant select, insert, update, delete on notification.digest to yaksoku_app;
