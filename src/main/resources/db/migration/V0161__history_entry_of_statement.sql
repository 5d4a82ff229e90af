-- The history of a version is found by what its rows say, also those that are no more: clauses left out, signatures cleared.
create index entry_statement_version_id on history.entry ((coalesce(new_row, old_row) ->> 'statement_version_id'))
  where table_name in ('statement.clause_version', 'statement.sign_off');
create index entry_clause_version_id on history.entry ((coalesce(new_row, old_row) ->> 'clause_version_id'))
  where table_name = 'statement.clause_text';
create index entry_clause_id on history.entry ((coalesce(new_row, old_row) ->> 'clause_id'))
  where table_name = 'statement.clause_topic';
create index entry_statement_id on history.entry ((coalesce(new_row, old_row) ->> 'statement_id'))
  where table_name in ('statement.statement_issuer', 'statement.statement_meeting');
