-- Whatever a migration changes in a business table is done by the system, and the history says so.
do $$ begin perform set_config('yaksoku.actor', 'system:migration', false); end $$;
