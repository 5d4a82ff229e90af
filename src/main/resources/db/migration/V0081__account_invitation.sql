-- How people come in: by one kind of link, whoever it was made by. And by which names they are known.

alter table account.user_account
  -- as they are written in each script, where they are; name stays what the person calls themselves
  add column names_ko text,
  add column names_ja text,
  add column names_en text,
  add constraint user_account_organisation_id foreign key (organisation_id) references party.organisation;
create index user_account_organisation_id on account.user_account (organisation_id);

-- A link that lets somebody choose a password, once and for three days (Invitation).
create table account.invitation (
  id uuid primary key,
  version bigint not null,
  side text not null check (side in ('KR', 'JP')),
  -- null in the link a start prints for the first administrator of a side, who says themselves who they are
  email text,
  name text check (name <> ''),
  language text check (language in ('KO', 'JA', 'EN')),
  organisation_id uuid constraint invitation_organisation_id references party.organisation,
  -- null where the portal itself invites
  invited_by uuid references account.user_account,
  -- SHA-256 of the token: whoever reads this table cannot use it
  token_hash bytea not null constraint invitation_token_hash unique,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  constraint invitation_email_lower check (email = lower(email)),
  constraint invitation_addressed check (num_nulls(email, name, language, invited_by) in (0, 4))
);
create unique index invitation_open on account.invitation (side, email) where used_at is null and withdrawn_at is null;
create index invitation_invited_by on account.invitation (invited_by);
create index invitation_by_organisation on account.invitation (organisation_id);

-- What the invited person will be allowed to do (Role).
create table account.invitation_role (
  invitation_id uuid not null references account.invitation,
  role text not null check (role in ('EDITOR', 'APPROVER', 'EXECUTIVE', 'ADMIN')),
  primary key (invitation_id, role)
);

create trigger invitation_history after insert or update or delete on account.invitation
  for each row execute function history.record('token_hash');
create trigger invitation_role_history after insert or update or delete on account.invitation_role
  for each row execute function history.record();

grant select, insert, update, delete on account.invitation, account.invitation_role to yaksoku_app;

-- Links for the first administrators are invitations now; open ones are replaced at the next start, as at every start.
drop table account.setup_link;
