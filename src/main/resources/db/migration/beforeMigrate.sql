-- In a database of locale C, PostgreSQL takes Korean and Japanese for no letters at all, and finds none of them.
do $$
begin
  if exists (select from pg_database where datname = current_database() and datlocprovider = 'c'
    and datctype in ('C', 'POSIX')) then
    raise exception 'This database has the locale C. Create it with C.UTF-8 or ICU, as docs/install.md says.';
  end if;
end
$$;
