package org.yaksoku.followup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.yaksoku.followup.ClauseFigures.Figure;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseHeads;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clauses that a meeting left open: something is still to be delivered, a cooperation
 * goes on, a recommendation has no final answer.
 */
@Component
class OpenClauses {

	private static final String CLAUSES = """
			select c.id, c.key, s.code, cv.kind,
			  %s,
			  (select r.state from followup.response r where r.clause_id = c.id and r.visibility <> 'OWN_SIDE'
			    order by r.recorded_at desc, r.id desc limit 1) as response
			from statement.statement_meeting m join statement.statement s on s.id = m.statement_id
			join statement.statement_version v on v.statement_id = s.id and v.state = 'PUBLISHED'
			join statement.clause_version cv on cv.statement_version_id = v.id join statement.clause c on c.id = cv.clause_id
			left join statement.clause_text ko on ko.clause_version_id = cv.id and ko.language = 'KO'
			left join statement.clause_text ja on ja.clause_version_id = cv.id and ja.language = 'JA'
			left join statement.clause_text en on en.clause_version_id = cv.id and en.language = 'EN'
			where m.meeting_id = ? and cv.kind in ('COMMITMENT', 'PROCEDURAL', 'ONGOING_COOPERATION', 'RECOMMENDATION')
			order by s.code, cv.position
			"""
		.formatted(ClauseHeads.sql(120));

	private final JdbcClient jdbc;

	private final ClauseFigures figures;

	OpenClauses(JdbcClient jdbc, ClauseFigures figures) {
		this.jdbc = jdbc;
		this.figures = figures;
	}

	/** In the order of the statements' codes and of their clauses. */
	List<OpenClause> of(MeetingId meeting) {
		List<Candidate> candidates = this.jdbc.sql(CLAUSES)
			.param(meeting.value())
			.query((row, number) -> new Candidate(
					new OpenClause(new ClauseId(row.getObject("id", UUID.class)), row.getString("code"),
							Objects.requireNonNullElse(row.getString("key"), ""),
							ClauseKind.valueOf(row.getString("kind")),
							new LocalText(row.getString("words_ko"), row.getString("words_ja"),
									row.getString("words_en"))),
					Objects.requireNonNullElse(row.getString("response"), "")))
			.list();
		Map<UUID, Figure> figures = this.figures
			.of(candidates.stream().map((it) -> it.clause().id().value()).distinct().toList(), Visibility.BOTH_SIDES);
		return candidates.stream()
			.filter((it) -> isOpen(it, Objects.requireNonNull(figures.get(it.clause().id().value()))))
			.map(Candidate::clause)
			.toList();
	}

	private static boolean isOpen(Candidate it, Figure figure) {
		return switch (it.clause().kind()) {
			case COMMITMENT, PROCEDURAL -> figure.marks().progress().isOpen();
			case ONGOING_COOPERATION -> figure.actions() == 0 || figure.marks().progress().isOpen();
			case RECOMMENDATION -> !List.of("TAKEN_UP", "DECLINED").contains(it.response());
			case SHARED_VIEW, PREAMBLE -> false;
		};
	}

	private record Candidate(OpenClause clause, String response) {

	}

}
