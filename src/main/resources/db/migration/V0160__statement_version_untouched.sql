-- Whether anybody changed a text since both sides were asked for their signature: rule 2 asks only about those who did, and
-- a wording that was sent back is still the one that was asked for until somebody changes it.
alter table statement.statement_version add column untouched boolean not null default false;
update statement.statement_version set untouched = true where state = 'IN_SIGN_OFF';
