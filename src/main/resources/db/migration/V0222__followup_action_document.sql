-- Documents of an action itself, beside the evidence of its reports. Who added one and when stands with the document;
-- who put it under the action or took it away, in the history.

create table followup.action_document (
  action_id uuid not null references followup.action,
  document_id uuid not null references document.document,
  position integer not null,
  primary key (action_id, document_id)
);
create index action_document_document_id on followup.action_document (document_id);
create trigger action_document_history after insert or update or delete on followup.action_document
  for each row execute function history.record();
-- by the document: one that is kept back moves nothing under an action that everybody reads
create constraint trigger action_document_stamp after insert or update or delete on followup.action_document
  deferrable initially deferred for each row
  execute function shared.bump('followup.pub_action_document', 'document_id', 'document_id');
create trigger action_document_seen before update or delete on followup.action_document for each row
  execute function shared.see('followup.pub_action_document', 'document_id', 'document_id');
grant select, insert, update, delete on followup.action_document to yaksoku_app;
