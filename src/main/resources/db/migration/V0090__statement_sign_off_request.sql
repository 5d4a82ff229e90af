-- What both sides were asked to sign, each time: the page of the signatures says what changed since. The version itself
-- keeps only the fingerprint of the last request, and loses it when the text is sent back.

-- SignOffRequest
create table statement.sign_off_request (
  id uuid primary key,
  version bigint not null,
  statement_version_id uuid not null references statement.statement_version,
  fingerprint text not null,
  -- the canonical form: its lines are all that is signed
  form text not null,
  -- the clauses of the form in their order; their keys may still move before the first publication
  clauses uuid[] not null,
  requested_by text not null,
  requested_at timestamptz not null,
  constraint sign_off_request_fingerprint check (fingerprint = encode(sha256(convert_to(form, 'UTF8')), 'hex'))
);
create index sign_off_request_statement_version_id on statement.sign_off_request (statement_version_id);

create trigger sign_off_request_history after insert or update or delete on statement.sign_off_request
  for each row execute function history.record();

-- kept as it was: never changed, never removed
grant select, insert on statement.sign_off_request to yaksoku_app;
