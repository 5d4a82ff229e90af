-- A person's other posts stand on the page of a meeting, so a change of one moves the stamp; and the home page asks for
-- the newest public reports.

create constraint trigger affiliation_stamp after insert or update or delete on party.affiliation
  deferrable initially deferred for each row
  execute function shared.bump('meeting.pub_participation', 'person_id', 'person_id');

create index progress_report_reported_at on followup.progress_report (reported_at desc, id desc)
  where visibility = 'PUBLIC';
