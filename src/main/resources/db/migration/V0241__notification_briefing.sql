-- The briefing by mail before a meeting: so many days before, for whoever asks for it.
alter table notification.choice add column briefing_days smallint not null default 0 check (briefing_days between 0 and 30);
alter table notification.mail drop constraint mail_kind_check;
alter table notification.mail add constraint mail_kind_check
  check (kind in ('EVENTS', 'DIGEST', 'MINUTES', 'FOLLOWING', 'BRIEFING'));
alter table notification.unsubscribe_link drop constraint unsubscribe_link_kind_check;
alter table notification.unsubscribe_link add constraint unsubscribe_link_kind_check
  check (kind in ('EVENTS', 'DIGEST', 'BRIEFING'));
