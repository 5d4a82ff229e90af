-- The history of a record asks for its parts by the column that names the record.
create index entry_action_id on history.entry ((coalesce(new_row, old_row) ->> 'action_id'))
  where (coalesce(new_row, old_row) ->> 'action_id') is not null;
create index entry_meeting_id on history.entry ((coalesce(new_row, old_row) ->> 'meeting_id'))
  where (coalesce(new_row, old_row) ->> 'meeting_id') is not null;
create index entry_organisation_id on history.entry ((coalesce(new_row, old_row) ->> 'organisation_id'))
  where (coalesce(new_row, old_row) ->> 'organisation_id') is not null;
create index entry_person_id on history.entry ((coalesce(new_row, old_row) ->> 'person_id'))
  where (coalesce(new_row, old_row) ->> 'person_id') is not null;
