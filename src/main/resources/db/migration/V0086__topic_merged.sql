-- Two themes that are one: the one that goes says which took its place.

alter table topic.topic
  add column merged_into_id uuid references topic.topic,
  add constraint topic_merged_into_id_other check (merged_into_id <> id);
create index topic_merged_into_id on topic.topic (merged_into_id) where merged_into_id is not null;
