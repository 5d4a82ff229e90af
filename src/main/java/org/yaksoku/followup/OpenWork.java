package org.yaksoku.followup;

import java.util.List;
import java.util.UUID;

import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.SignOffCheck;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A clause under which work is open is not dropped until that work is moved or
 * discontinued (rule 13).
 */
@Component
class OpenWork implements SignOffCheck {

	private final JdbcClient jdbc;

	OpenWork(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<String> objections(List<ClauseId> dropped) {
		if (dropped.isEmpty()) {
			return List.of();
		}
		UUID[] clauses = dropped.stream().map(ClauseId::value).toArray(UUID[]::new);
		// open is what a side owes and has not reported as completed or discontinued
		return this.jdbc.sql("""
				select distinct a.code from followup.action a
				join followup.action_clause c on c.action_id = a.id
				left join followup.action_party p on p.action_id = a.id and p.owes
				left join lateral (
				  select r.progress from followup.progress_report r
				  where r.action_id = a.id and r.side = p.side and r.progress is not null
				    and not exists (select from followup.progress_report k where k.corrects_id = r.id)
				  order by r.as_of desc, r.reported_at desc, r.id desc limit 1) latest on true
				where c.clause_id = any(?)
				  and (latest.progress is null or latest.progress not in ('COMPLETED', 'DISCONTINUED'))
				order by a.code""").param(clauses).query(String.class).list();
	}

}
