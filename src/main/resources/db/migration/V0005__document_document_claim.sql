-- Sources, evidence and attachments; and what a source says about one field of one thing.

create schema document;

-- Document: a file or a link
create table document.document (
  id uuid primary key,
  version bigint not null,
  slug text not null constraint document_slug unique,
  kind text not null check (kind in ('LINK', 'FILE', 'PRINT')),
  title_ko text, title_ja text, title_en text,
  publisher_ko text, publisher_ja text, publisher_en text,
  dated_precision text, dated_earliest date, dated_latest date, dated_printed text, dated_inferred boolean,
  language text check (language in ('KO', 'JA', 'EN')),
  rights_ko text, rights_ja text, rights_en text,
  credit text,
  caption_ko text, caption_ja text, caption_en text,
  url text,
  media_type text,
  bytes bigint,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  side text check (side in ('KR', 'JP')),
  visibility text not null check (visibility in ('OWN_SIDE', 'BOTH_SIDES', 'PUBLIC')),
  embargo_until timestamptz,
  example boolean not null default false,
  constraint document_title_present check (coalesce(title_ko, title_ja, title_en) is not null),
  constraint document_url_of_link check (url ~ '^https?://' and (kind <> 'LINK' or url is not null) or url is null and kind <> 'LINK'),
  constraint document_side_of_own check (visibility <> 'OWN_SIDE' or side is not null)
);

-- the bytes of a FILE, streamed
create table document.content (
  document_id uuid primary key references document.document,
  bytes bytea not null
);
comment on table document.content is 'no history: bytes of files; the document row holds their SHA-256';

-- Claim: several about one field stand side by side (rule 8)
create table document.claim (
  id uuid primary key,
  version bigint not null,
  subject text not null,
  subject_id uuid not null,
  field text not null,
  document_id uuid not null references document.document,
  -- the identifier of the fact in the editors' table, such as A8
  fact text,
  printed text,
  printed_language text check (printed_language in ('KO', 'JA', 'EN')),
  value text,
  inferred boolean not null default false,
  chosen boolean not null default true,
  note_ko text, note_ja text, note_en text,
  visibility text not null check (visibility in ('BOTH_SIDES', 'PUBLIC')),
  constraint claim_something check (coalesce(printed, value, note_en, note_ko, note_ja) is not null)
);
create index claim_subject_id on document.claim (subject_id, field);
create index claim_document_id on document.claim (document_id);
create index claim_fact on document.claim (fact);
