-- A reason given while a side kept the action to itself stays with that side, whoever sees the action later: each moved
-- date carries the visibility its action had when it was moved.
alter table followup.due_change add column visibility text not null default 'PUBLIC'
  check (visibility in ('OWN_SIDE', 'BOTH_SIDES', 'PUBLIC'));

-- what the history says of the action at that moment; only rows that were not public are written
update followup.due_change d set visibility = e.visibility
from history.entry moved
cross join lateral (select o.visibility from history.entry o where o.table_name = 'followup.action'
  and o.key = moved.new_row ->> 'action_id' and o.id < moved.id order by o.id desc limit 1) e
where moved.table_name = 'followup.due_change' and moved.key = d.id::text and moved.seq = 1
  and e.visibility <> 'PUBLIC';

-- what comes without one is not for the public
alter table followup.due_change alter column visibility set default 'BOTH_SIDES';
