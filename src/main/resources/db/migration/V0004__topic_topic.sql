-- The themes, in two levels.

create schema topic;

-- Topic
create table topic.topic (
  id uuid primary key,
  version bigint not null,
  slug text not null constraint topic_slug unique,
  parent_id uuid references topic.topic,
  position integer not null,
  name_ko text, name_ja text, name_en text,
  definition_ko text, definition_ja text, definition_en text,
  constraint topic_name_present check (coalesce(name_ko, name_ja, name_en) is not null),
  constraint topic_parent_id_other check (parent_id <> id)
);
create index topic_parent_id on topic.topic (parent_id);

-- Topic.synonyms: other words that readers and texts use
create table topic.topic_synonym (
  topic_id uuid not null references topic.topic,
  language text not null check (language in ('KO', 'JA', 'EN')),
  word text not null,
  primary key (topic_id, language, word)
);
