-- What somebody typed into a form and did not save yet. It is its author's alone (rule 14): no colleague, no approver and
-- no administrator reads it, and the database itself sees to that. It ends with the saving of the form, or after thirty days.

create table shared.personal_draft (
  id uuid primary key,
  -- as the history names people
  author text not null,
  -- where the form is sent: it names the thing, and the language where there are several
  address text not null check (address ~ '^/desk/[A-Za-z0-9/-]{1,250}$'),
  -- the fields of the form by their names
  fields jsonb not null check (jsonb_typeof(fields) = 'object' and octet_length(fields::text) <= 1000000),
  -- the version of the thing the form was opened with
  opened bigint not null,
  saved_at timestamptz not null,
  constraint personal_draft_author_address unique (author, address)
);

comment on table shared.personal_draft is 'no history: personal drafts';

create index personal_draft_saved_at on shared.personal_draft (saved_at);

alter table shared.personal_draft enable row level security;

create policy personal_draft_author on shared.personal_draft
  using (author = nullif(current_setting('yaksoku.actor', true), ''))
  with check (author = nullif(current_setting('yaksoku.actor', true), ''));

grant select, insert, update, delete on shared.personal_draft to yaksoku_app;

-- The one thing that touches the drafts of others, and it reads nothing of them.
create function shared.forget_drafts(before timestamptz) returns integer
  language plpgsql security definer
  set search_path = pg_catalog
as $$
declare
  n integer;
begin
  delete from shared.personal_draft where saved_at < before;
  get diagnostics n = row_count;
  return n;
end
$$;

revoke all on function shared.forget_drafts(timestamptz) from public;
grant execute on function shared.forget_drafts(timestamptz) to yaksoku_app;
