-- Who may sign in, for which side and with which roles; and who is signed in.

create schema account;

-- A person who works with the portal (UserAccount). Never deleted, only made inactive: the history names them.
create table account.user_account (
  id uuid primary key,
  email text not null,
  -- null until the person has chosen one; without it nobody signs in
  password_hash text,
  name text not null check (name <> ''),
  side text not null check (side in ('KR', 'JP')),
  -- an organisation of the same side; the portal itself does not ask for it yet
  organisation_id uuid,
  language text not null check (language in ('KO', 'JA', 'EN')),
  active boolean not null,
  version bigint not null,
  constraint user_account_email unique (email),
  -- compared as typed, so it is kept in one form only
  constraint user_account_email_lower check (email = lower(email))
);

create index user_account_side on account.user_account (side);

-- What a person may do for the side (Role); nobody holds a role for the other side.
create table account.user_role (
  user_id uuid not null references account.user_account,
  role text not null check (role in ('EDITOR', 'APPROVER', 'EXECUTIVE', 'ADMIN')),
  primary key (user_id, role)
);

-- A link printed by the first start, for the first administrator of a side (SetupLink). Works once.
create table account.setup_link (
  id uuid primary key,
  side text not null check (side in ('KR', 'JP')),
  -- SHA-256 of the token: whoever reads this table cannot use it
  token_hash bytea not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  version bigint not null,
  constraint setup_link_token_hash unique (token_hash)
);

create trigger user_account_history after insert or update or delete on account.user_account
  for each row execute function history.record('password_hash');
create trigger user_role_history after insert or update or delete on account.user_role
  for each row execute function history.record();
create trigger setup_link_history after insert or update or delete on account.setup_link
  for each row execute function history.record('token_hash');

-- Sessions, in the form Spring Session wants them.
create table account.session (
  primary_id char(36) not null primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);

comment on table account.session is 'no history: who is signed in at this moment';

create unique index session_session_id on account.session (session_id);
create index session_expiry_time on account.session (expiry_time);
create index session_principal_name on account.session (principal_name);

create table account.session_attributes (
  session_primary_id char(36) not null references account.session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

comment on table account.session_attributes is 'no history: who is signed in at this moment';

grant usage on schema account to yaksoku_app;
grant select, insert, update, delete on all tables in schema account to yaksoku_app;
