-- Documents of a meeting are filed in folders; null stands before all of them.
alter table meeting.meeting_document add column folder text check (length(folder) between 1 and 80);
