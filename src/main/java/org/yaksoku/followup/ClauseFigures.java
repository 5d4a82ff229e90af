package org.yaksoku.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Marks;
import org.yaksoku.shared.Marks.Latest;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Visibility;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How clauses stand, from the actions under them: as both desks know it, or as the public
 * does. What a side keeps to itself counts in neither.
 */
@Component
class ClauseFigures {

	// one row for each side that owes an action, one without a side where nobody does
	private static final String ACTIONS = """
			select k.clause_id, a.id as action, p.side, r.progress, r.agrees,
			  case when a.horizon = 'BY_NEXT_MEETING' then n.held_latest else a.due_latest end as due
			from followup.action_clause k join followup.action a on a.id = k.action_id
			join statement.clause c on c.id = k.clause_id join statement.statement s on s.id = c.statement_id
			cross join lateral (select max(m.ordinal) as after from statement.statement_meeting sm
			  join meeting.meeting m on m.id = sm.meeting_id where sm.statement_id = s.id) e
			-- as followup.next_meeting_day, of what the reader may know
			left join lateral (select case when m.status <> 'POSTPONED' then m.held_latest end as held_latest from meeting.meeting m
			  where m.series_id = s.series_id and m.status <> 'CANCELLED'
			    and case when e.after is null then m.status in ('ANNOUNCED', 'CONFIRMED', 'POSTPONED') else m.ordinal > e.after end
			    and (not :public or (m.visibility = 'PUBLIC' and (m.embargo_until is null or m.embargo_until <= :now)))
			  order by m.ordinal limit 1) n on true
			left join followup.action_party p on p.action_id = a.id and p.owes
			left join lateral (
			  select r.progress, f.agrees from followup.progress_report r left join followup.confirmation f on f.report_id = r.id
			  where r.action_id = a.id and r.side = p.side and r.progress is not null
			    and (not :public or (r.visibility = 'PUBLIC' and (r.embargo_until is null or r.embargo_until <= :now)))
			    and not exists (select from followup.progress_report x where x.corrects_id = r.id
			      and (not :public or (x.visibility = 'PUBLIC' and (x.embargo_until is null or x.embargo_until <= :now))))
			  order by r.as_of desc, r.reported_at desc, r.id desc limit 1) r on true
			where k.clause_id = any(:clauses) and a.visibility <> 'OWN_SIDE'
			  and (not :public or (a.visibility = 'PUBLIC' and (a.embargo_until is null or a.embargo_until <= :now)))
			order by k.clause_id, a.id, p.side
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ClauseFigures(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The figures of each clause, now.
	 * @param visibility BOTH_SIDES for what both desks know, PUBLIC for what everybody
	 * may
	 */
	Map<UUID, Figure> of(Collection<UUID> clauses, Visibility visibility) {
		Map<UUID, Map<UUID, Work>> found = new HashMap<>();
		this.jdbc.sql(ACTIONS)
			.param("public", visibility == Visibility.PUBLIC)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("clauses", clauses.toArray(UUID[]::new))
			.query((ResultSet row) -> read(row, found));
		LocalDate today = LocalDate.now(this.clock);
		Map<UUID, Figure> figures = new LinkedHashMap<>();
		clauses.forEach((it) -> figures.put(it, figure(found.getOrDefault(it, Map.of()), today)));
		return figures;
	}

	private static void read(ResultSet row, Map<UUID, Map<UUID, Work>> found) throws SQLException {
		Work work = found.computeIfAbsent(row.getObject("clause_id", UUID.class), (clause) -> new LinkedHashMap<>())
			.computeIfAbsent(row.getObject("action", UUID.class),
					(action) -> new Work(new ArrayList<>(), new ArrayList<>()));
		LocalDate due = row.getObject("due", LocalDate.class);
		if (due != null) {
			work.due().add(due);
		}
		if (row.getString("side") != null) {
			String progress = row.getString("progress");
			work.owing()
				.add((progress != null) ? new Latest(Progress.valueOf(progress), row.getObject("agrees", Boolean.class))
						: null);
		}
	}

	private static Figure figure(Map<UUID, Work> actions, LocalDate today) {
		Marks marks = Marks.ofClause(actions.values().stream().map((it) -> it.marks(today)).toList());
		boolean reported = actions.values().stream().flatMap((it) -> it.owing().stream()).anyMatch(Objects::nonNull);
		return new Figure(actions.size(), reported, marks);
	}

	/**
	 * How a clause stands.
	 *
	 * @param actions how many are counted
	 * @param reported whether anybody has reported on one of them
	 */
	record Figure(int actions, boolean reported, Marks marks) {

	}

	private record Work(List<@Nullable Latest> owing, List<LocalDate> due) {

		Marks marks(LocalDate today) {
			return Marks.ofAction(this.owing, this.due.isEmpty() ? null : this.due.get(0), today);
		}

	}

}
