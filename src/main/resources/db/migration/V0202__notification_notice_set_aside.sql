-- the other side learns that a draft both had before them was set aside
alter table notification.notice drop constraint notice_kind_check;
alter table notification.notice add constraint notice_kind_check check (kind in ('CONFIRMATION_ASKED', 'SIDES_DIFFER',
  'SIGN_OFF_ASKED', 'SIGNED', 'SENT_BACK', 'SET_ASIDE', 'PUBLISHED', 'WITHDRAWN'));
