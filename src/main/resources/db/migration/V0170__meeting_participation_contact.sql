-- Whose contact it is. It stood beside the person, and was shown to the side of their organisation: whoever changed that
-- organisation, its side, or joined it with another, then read what the other side had written down for itself.

-- Participation.contacts: what each side keeps for itself, like its note
create table meeting.participation_contact (
  -- names the row to the history, which would name it by its words otherwise, and those can be erased
  id uuid primary key default gen_random_uuid(),
  participation_id uuid not null references meeting.participation on delete cascade,
  side text not null check (side in ('KR', 'JP')),
  contact text not null check (contact <> ''),
  -- says to the history whose it is
  visibility text not null default 'OWN_SIDE' check (visibility = 'OWN_SIDE'),
  constraint participation_contact_participation_id_side unique (participation_id, side)
);
create trigger participation_contact_history after insert or update or delete on meeting.participation_contact
  for each row execute function history.record();
grant select, insert, update, delete on meeting.participation_contact to yaksoku_app;

insert into meeting.participation_contact (participation_id, side, contact)
select p.id, o.side, btrim(p.contact) from meeting.participation p join party.organisation o on o.id = p.organisation_id
where o.side is not null and btrim(p.contact) <> '';

alter table meeting.participation drop column contact;
