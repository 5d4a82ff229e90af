-- What the worklist asks for: open objections to minutes, and files that are on their way in

create index minutes_recipient_objection on notification.minutes_recipient (minutes_id) where agrees is false;
create index import_open on interchange.import (side) where state = 'OPEN';
