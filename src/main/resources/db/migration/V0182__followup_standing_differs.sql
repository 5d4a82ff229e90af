-- the worklist of the side that reported asks for what the other side sees differently
create index action_standing_differs on followup.action_standing (action_id) where confirmation = 'SIDES_DIFFER';
