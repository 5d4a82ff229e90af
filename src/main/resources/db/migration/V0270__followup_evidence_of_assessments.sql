-- what an assessment rests on is public with it: a file is asked who names it (followup.pub_file)
create index assessment_document_id on followup.assessment (document_id);
