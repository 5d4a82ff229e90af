-- One rule for every question that looks for the newest wording: a version that was set aside before anybody could read it
-- comes after all others. It is written into the question that asks, so it costs nothing.

create function statement.is_set_aside(v statement.statement_version) returns boolean
  language sql immutable
as $$
  select v.state = 'SUPERSEDED' and v.public_from is null
$$;

revoke all on function statement.is_set_aside(statement.statement_version) from public;
grant execute on function statement.is_set_aside(statement.statement_version) to yaksoku_app;
