-- A wording that both sides agreed and then replaced before anybody published it is SUPERSEDED and was never public.
alter table statement.statement_version drop constraint statement_version_public_from_of_public;
alter table statement.statement_version add constraint statement_version_public_from_of_public
  check (state not in ('PUBLISHED', 'WITHDRAWN') or public_from is not null);
