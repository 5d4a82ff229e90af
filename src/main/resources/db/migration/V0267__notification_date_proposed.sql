-- the other side learns that another date is proposed for joint work
alter table notification.notice drop constraint notice_kind_check;
alter table notification.notice add constraint notice_kind_check check (kind in ('CONFIRMATION_ASKED', 'SIDES_DIFFER',
  'DATE_PROPOSED', 'SIGN_OFF_ASKED', 'SIGNED', 'SENT_BACK', 'SET_ASIDE', 'PUBLISHED', 'WITHDRAWN'));
