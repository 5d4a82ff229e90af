package org.yaksoku.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Marks;
import org.yaksoku.shared.Marks.Latest;
import org.yaksoku.shared.Progress;
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

	// one row for each side that owes it, one without a side where nobody does
	private static final String LATEST = """
			select a.code, p.side, r.progress, r.agrees from followup.action a
			left join followup.action_party p on p.action_id = a.id and p.owes
			left join lateral (
			  select r.progress, k.agrees from followup.progress_report r
			  left join followup.confirmation k on k.report_id = r.id
			  where r.action_id = a.id and r.side = p.side and r.progress is not null
			    and not exists (select from followup.progress_report c where c.corrects_id = r.id)
			  order by r.as_of desc, r.reported_at desc, r.id desc limit 1) r on true
			where a.id in (select c.action_id from followup.action_clause c where c.clause_id = any(?))""";

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
		Map<String, List<@Nullable Latest>> actions = new TreeMap<>();
		this.jdbc.sql(LATEST).param(clauses).query((ResultSet row) -> {
			List<@Nullable Latest> owing = actions.computeIfAbsent(row.getString("code"), (code) -> new ArrayList<>());
			if (row.getString("side") != null) {
				owing.add(latest(row));
			}
		});
		List<String> open = new ArrayList<>();
		for (Map.Entry<String, List<@Nullable Latest>> it : actions.entrySet()) {
			List<@Nullable Latest> owing = it.getValue();
			if (Marks.progress(owing).isOpen()) {
				open.add(it.getKey());
			}
		}
		return open;
	}

	private static @Nullable Latest latest(ResultSet row) throws SQLException {
		String progress = row.getString("progress");
		return (progress != null) ? new Latest(Progress.valueOf(progress), row.getObject("agrees", Boolean.class))
				: null;
	}

}
