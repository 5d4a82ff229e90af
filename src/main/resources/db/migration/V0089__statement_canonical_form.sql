-- What nobody publishes is not signed: a wording with a machine draft in it is signed in a form that leaves it out, so
-- that anybody can compute the fingerprint from what is public (docs/fingerprint.md). What was signed before keeps its
-- fingerprint, and the form it was taken of.

-- 1: every text there is; 2: machine drafts are left out
alter table statement.statement_version add column form smallint not null default 1 check (form in (1, 2));

create or replace function statement.refuse_change_of_title() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  if old.state in ('AGREED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') and
    (old.title_ko, old.title_ja, old.title_en, old.preamble_ko, old.preamble_ja, old.preamble_en, old.closing_ko,
     old.closing_ja, old.closing_en, old.number, old.statement_id, old.fingerprint, old.form, old.standing_ko,
     old.standing_ja, old.standing_en)
    is distinct from
    (new.title_ko, new.title_ja, new.title_en, new.preamble_ko, new.preamble_ja, new.preamble_en, new.closing_ko,
     new.closing_ja, new.closing_en, new.number, new.statement_id, new.fingerprint, new.form, new.standing_ko,
     new.standing_ja, new.standing_en) then
    raise exception 'The wording of an agreed version does not change' using errcode = 'check_violation',
      constraint = 'statement_version_agreed_is_fixed';
  end if;
  return new;
end
$$;

-- which version has this fingerprint
create index statement_version_fingerprint on statement.statement_version (fingerprint) where fingerprint is not null;
