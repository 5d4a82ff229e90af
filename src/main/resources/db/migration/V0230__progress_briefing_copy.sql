-- Copies of briefings that somebody printed: numbered, as they left the press, with who asked for what and when. A copy
-- belongs to the side that printed it; class org.yaksoku.progress.BriefingCopies reads and writes it.
create table progress.briefing_copy (
  number bigint primary key,
  printed_at timestamptz not null,
  printed_by text not null,
  side text not null check (side in ('KR', 'JP')),
  languages text not null check (languages ~ '^(ko|ja|en)(,(ko|ja|en))*$'),
  as_of date not null,
  internal boolean not null,
  -- what was asked for, as the address of the form says it
  question text not null check (length(question) <= 2000),
  name text not null,
  content bytea not null
);

comment on table progress.briefing_copy is 'no history: printed once and never changed';

create index briefing_copy_side on progress.briefing_copy (side, number desc);

create sequence progress.briefing_copy_number;

grant select, insert on progress.briefing_copy to yaksoku_app;
grant usage on sequence progress.briefing_copy_number to yaksoku_app;
