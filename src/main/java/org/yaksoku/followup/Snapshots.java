package org.yaksoku.followup;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.yaksoku.followup.ClauseFigures.Figure;
import org.yaksoku.meeting.MeetingClosed;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Marks;
import org.yaksoku.shared.Visibility;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes how every published clause stood when a meeting was closed, in the transaction
 * of the closing. The database lets nobody change it afterwards.
 */
@Component
class Snapshots {

	private static final String CLAUSES = """
			select c.clause_id, c.kind, v.public_from <= :now as seen from statement.statement_version v
			join statement.clause_version c on c.statement_version_id = v.id
			where v.state = 'PUBLISHED' order by c.clause_id
			""";

	private static final String KEEP = """
			insert into followup.snapshot_clause (snapshot_id, clause_id, visibility, kind, actions, reported, progress, schedule,
			  confirmation) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final ClauseFigures figures;

	Snapshots(JdbcClient jdbc, JdbcTemplate batches, ClauseFigures figures) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.figures = figures;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void freeze(MeetingClosed closed) {
		UUID id = Key.next();
		this.jdbc.sql("insert into followup.snapshot (id, meeting_id, taken_at) values (?, ?, ?)")
			.params(id, closed.meeting().value(), closed.at().atOffset(ZoneOffset.UTC))
			.update();
		Map<UUID, String> all = new LinkedHashMap<>();
		Map<UUID, String> seen = new LinkedHashMap<>();
		this.jdbc.sql(CLAUSES).param("now", closed.at().atOffset(ZoneOffset.UTC)).query((row) -> {
			UUID clause = row.getObject("clause_id", UUID.class);
			all.put(clause, row.getString("kind"));
			if (row.getBoolean("seen")) {
				seen.put(clause, row.getString("kind"));
			}
		});
		keep(id, all, Visibility.BOTH_SIDES);
		keep(id, seen, Visibility.PUBLIC);
	}

	private void keep(UUID snapshot, Map<UUID, String> clauses, Visibility visibility) {
		List<Object[]> rows = new ArrayList<>();
		for (Map.Entry<UUID, Figure> it : this.figures.of(clauses.keySet(), visibility).entrySet()) {
			Marks marks = it.getValue().marks();
			rows.add(new Object[] { snapshot, it.getKey(), visibility.name(), clauses.get(it.getKey()),
					it.getValue().actions(), it.getValue().reported(), marks.progress().name(),
					(marks.schedule() != null) ? marks.schedule().name() : null,
					(marks.confirmation() != null) ? marks.confirmation().name() : null });
		}
		this.batches.batchUpdate(KEEP, rows);
	}

}
