package org.yaksoku.followup;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.yaksoku.meeting.ClosingCheck;
import org.yaksoku.meeting.EditionService;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.meeting.MeetingView;
import org.yaksoku.shared.CurrentUser;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open clauses of the edition before, of which nobody has said yet what became of
 * them. A meeting is not closed before (rule 6).
 */
@Service
@Transactional(readOnly = true)
public class LineageGaps implements ClosingCheck {

	private static final String SPOKEN_OF = """
			select l.from_clause_id from statement.lineage l where l.meeting_id = :meeting
			union
			select l.from_clause_id from statement.lineage l join statement.statement_meeting m on m.statement_id = l.to_statement_id
			where m.meeting_id = :meeting
			""";

	private final EditionService editions;

	private final OpenClauses clauses;

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	LineageGaps(EditionService editions, OpenClauses clauses, JdbcClient jdbc, CurrentUser currentUser) {
		this.editions = editions;
		this.clauses = clauses;
		this.jdbc = jdbc;
		this.currentUser = currentUser;
	}

	@Override
	public List<String> missing(MeetingId meeting) {
		return of(meeting).stream().map(OpenClause::name).toList();
	}

	/**
	 * The clauses still to be spoken of.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<OpenClause> of(MeetingId meeting) {
		this.currentUser.reader();
		Optional<MeetingView> before = this.editions.before(meeting);
		if (before.isEmpty()) {
			return List.of();
		}
		Set<UUID> spokenOf = new HashSet<>(this.jdbc.sql(SPOKEN_OF)
			.param("meeting", meeting.value())
			.query((row, number) -> row.getObject(1, UUID.class))
			.list());
		return this.clauses.of(before.get().id()).stream().filter((it) -> !spokenOf.contains(it.id().value())).toList();
	}

	/** The edition before, empty for the first and for one without a number. */
	public Optional<MeetingView> before(MeetingId meeting) {
		return this.editions.before(meeting);
	}

}
