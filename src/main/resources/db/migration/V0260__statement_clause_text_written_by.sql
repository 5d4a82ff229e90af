-- Who last wrote the words of a text, as the history names them: they are not the one to review it. Texts from before
-- know nobody.
alter table statement.clause_text add column written_by text;

create function statement.keep_written_by() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  if tg_op = 'INSERT' or new.text is distinct from old.text then
    new.written_by := nullif(current_setting('yaksoku.actor', true), '');
  end if;
  return new;
end
$$;

create trigger clause_text_written_by before insert or update on statement.clause_text
  for each row execute function statement.keep_written_by();

revoke all on function statement.keep_written_by() from public;
