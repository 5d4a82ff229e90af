-- Who speaks: organisations, people, and who held which post where and when.

create schema party;

-- Organisation
create table party.organisation (
  id uuid primary key,
  version bigint not null,
  slug text not null constraint organisation_slug unique,
  name_ko text, name_ja text, name_en text,
  short_name_ko text, short_name_ja text, short_name_en text,
  kind text not null check (kind in ('CHAMBER', 'ASSOCIATION', 'COMMITTEE', 'COMPANY', 'UNIVERSITY', 'INSTITUTE', 'GOVERNMENT', 'OTHER')),
  -- null for third parties and academia
  side text check (side in ('KR', 'JP')),
  parent_id uuid references party.organisation,
  place_ko text, place_ja text, place_en text,
  web_site text check (web_site ~ '^https?://'),
  example boolean not null default false,
  constraint organisation_name_present check (coalesce(name_ko, name_ja, name_en) is not null)
);
create index organisation_parent_id on party.organisation (parent_id);

-- Organisation.aliases: names as printed somewhere
create table party.organisation_alias (
  organisation_id uuid not null references party.organisation,
  name text not null,
  language text check (language in ('KO', 'JA', 'EN')),
  primary key (organisation_id, name)
);

-- Person; family name first in ko and ja, never split
create table party.person (
  id uuid primary key,
  version bigint not null,
  slug text not null constraint person_slug unique,
  name_ko text, name_ja text, name_en text,
  reading text,
  example boolean not null default false,
  constraint person_name_present check (coalesce(name_ko, name_ja, name_en) is not null)
);

-- Person.aliases: spellings as printed somewhere
create table party.person_alias (
  person_id uuid not null references party.person,
  name text not null,
  language text check (language in ('KO', 'JA', 'EN')),
  primary key (person_id, name)
);

-- Affiliation: several at once are usual
create table party.affiliation (
  id uuid primary key,
  version bigint not null,
  person_id uuid not null references party.person,
  organisation_id uuid not null references party.organisation,
  title_ko text, title_ja text, title_en text,
  since_precision text, since_earliest date, since_latest date, since_printed text, since_inferred boolean,
  until_precision text, until_earliest date, until_latest date, until_printed text, until_inferred boolean
);
create index affiliation_person_id on party.affiliation (person_id);
create index affiliation_organisation_id on party.affiliation (organisation_id);
