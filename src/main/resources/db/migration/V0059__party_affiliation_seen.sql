-- An affiliation that leaves the public's sight moves the stamp too: whether it was to be seen is asked before.

create trigger affiliation_seen before update or delete on party.affiliation for each row
  execute function shared.see('meeting.pub_participation', 'person_id', 'person_id');
