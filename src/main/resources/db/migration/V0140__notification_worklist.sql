-- What somebody puts off, and who stands in for whom.

create schema if not exists notification;

-- Snooze: somebody’s own, gone once its day has come
create table notification.snooze (
  id uuid primary key,
  author text not null,
  -- what is put off, as the worklist names it: the kind of task and the thing
  item text not null check (item ~ '^[A-Z_]+:[0-9a-f-]{36}$'),
  until_on date not null,
  reason text not null check (reason <> '' and length(reason) <= 300),
  snoozed_at timestamptz not null,
  constraint snooze_author_item unique (author, item)
);

comment on table notification.snooze is 'no history: what somebody puts off for themselves';

-- Deputy: looks after what somebody else of the same side looks after, for a period; both days count
create table notification.deputy (
  id uuid primary key,
  version bigint not null,
  side text not null check (side in ('KR', 'JP')),
  principal uuid not null,
  deputy uuid not null,
  from_on date not null,
  until_on date not null,
  ended_at timestamptz,
  constraint deputy_other check (deputy <> principal),
  constraint deputy_period check (until_on >= from_on)
);
create index deputy_deputy on notification.deputy (deputy, until_on);
create index deputy_principal on notification.deputy (principal, until_on);

create trigger deputy_history after insert or update or delete on notification.deputy
  for each row execute function history.record();

grant usage on schema notification to yaksoku_app;
grant select, insert, update, delete on notification.snooze, notification.deputy to yaksoku_app;
