-- Duplicates become one: the row that goes stays where it is and says which one took its place. And names a body gave up.

alter table party.organisation
  add column merged_into_id uuid references party.organisation,
  add constraint organisation_merged_into_id_other check (merged_into_id <> id),
  add constraint organisation_parent_id_other check (parent_id <> id);
create index organisation_merged_into_id on party.organisation (merged_into_id) where merged_into_id is not null;

alter table party.person
  add column merged_into_id uuid references party.person,
  add constraint person_merged_into_id_other check (merged_into_id <> id);
create index person_merged_into_id on party.person (merged_into_id) where merged_into_id is not null;

-- Alias.where: where somebody printed it so
alter table party.organisation_alias add column printed_in text;
alter table party.person_alias add column printed_in text;

-- FormerName: a statement of those years goes on naming its issuer so
create table party.former_name (
  id uuid primary key,
  version bigint not null,
  organisation_id uuid not null references party.organisation,
  name_ko text, name_ja text, name_en text,
  since_precision text, since_earliest date, since_latest date, since_printed text, since_inferred boolean,
  until_precision text, until_earliest date, until_latest date, until_printed text, until_inferred boolean,
  constraint former_name_present check (coalesce(name_ko, name_ja, name_en) is not null)
);
create index former_name_organisation_id on party.former_name (organisation_id);
create trigger former_name_history after insert or update or delete on party.former_name
  for each row execute function history.record();
create constraint trigger former_name_stamp after insert or update or delete on party.former_name
  deferrable initially deferred for each row
  execute function shared.bump('followup.pub_organisation', 'id', 'organisation_id');
create trigger former_name_seen before update or delete on party.former_name for each row
  execute function shared.see('followup.pub_organisation', 'id', 'organisation_id');
grant select, insert, update, delete on party.former_name to yaksoku_app;

-- A name as names are looked for: of one width, small, without blanks and marks, kana alike. Reads no table.
create function party.plain(name text) returns text
  language sql immutable parallel safe
  set search_path = pg_catalog
as $$
  select translate(lower(regexp_replace(normalize(name, nfkc), '[[:space:][:punct:]・·‧、’]+', '', 'g')),
    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワヲンヴ',
    'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろわをんゔ')
$$;
