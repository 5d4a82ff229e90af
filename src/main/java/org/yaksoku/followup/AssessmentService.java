package org.yaksoku.followup;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.FileService;
import org.yaksoku.document.NewFile;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Stale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps how each side judges a clause at an edition.
 */
@Service
@Transactional
public class AssessmentService {

	// editions after the last one the statement rests on; one that never took place
	// judges nothing
	private static final String EDITION = """
			select count(*) from statement.clause c join statement.statement s on s.id = c.statement_id
			join meeting.meeting m on m.series_id = s.series_id and m.id = :meeting and m.status <> 'CANCELLED'
			where c.id = :clause and coalesce(m.ordinal > (select max(h.ordinal) from statement.statement_meeting k
			  join meeting.meeting h on h.id = k.meeting_id and h.series_id = s.series_id where k.statement_id = s.id), true)
			""";

	private static final String VERSION = """
			select coalesce(sum(version + 1), 0) from followup.assessment where clause_id = :clause and side = :side
			""";

	private final AssessmentRepository assessments;

	private final ClauseKinds kinds;

	private final FileService files;

	private final CurrentUser currentUser;

	private final JdbcClient jdbc;

	AssessmentService(AssessmentRepository assessments, ClauseKinds kinds, FileService files, CurrentUser currentUser,
			JdbcClient jdbc) {
		this.assessments = assessments;
		this.kinds = kinds;
		this.files = files;
		this.currentUser = currentUser;
		this.jdbc = jdbc;
	}

	/**
	 * The same, where the page may be old.
	 * @param seen how often the own side had judged that clause when the page was made
	 * @param evidence what it rests on, to be added as a document; null for nothing
	 * @throws Stale where it has judged once more by now
	 * @throws org.yaksoku.document.FileRefused for a file that is not kept
	 */
	public AssessmentId record(NewAssessment asked, long seen, @Nullable NewFile evidence) {
		this.currentUser.writerFor(asked.side());
		lock(asked);
		Stale.check(asked.clause(), seen,
				this.jdbc.sql(VERSION)
					.param("clause", asked.clause().value())
					.param("side", asked.side().name())
					.query(Long.class)
					.single());
		return record((evidence != null) ? asked.on(this.files.add(evidence)) : asked);
	}

	/**
	 * Records a judgement; one of the same side of the same clause at the same edition
	 * takes its place, an interim one that of an interim one. Each side judges for
	 * itself: the joint figure is the lower of the two, and never written down.
	 * @throws IllegalArgumentException for anything but -1, 0 and +1, without a reason,
	 * or at a meeting that is no later edition of the same series
	 * @throws WrongKind where nothing follows from the clause
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER of that
	 * side
	 */
	public AssessmentId record(NewAssessment asked) {
		this.currentUser.writerFor(asked.side());
		this.kinds.requireTracked(asked.clause());
		lock(asked);
		if (this.jdbc.sql(EDITION)
			.param("clause", asked.clause().value())
			.param("meeting", asked.meeting().value())
			.query(Integer.class)
			.single() == 0) {
			throw new IllegalArgumentException("No later edition of the same series");
		}
		Assessment row = this.assessments
			.findByClauseIdAndMeetingIdAndSideAndInterim(asked.clause().value(), asked.meeting().value(), asked.side(),
					asked.interim())
			.orElse(null);
		if (row != null) {
			row.judge(asked);
		}
		return this.assessments.save((row != null) ? row : new Assessment(asked)).id();
	}

	/** Two of one side at the same moment: the second sees what the first recorded. */
	private void lock(NewAssessment asked) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 63))")
			.param(asked.clause() + " " + asked.side())
			.query()
			.listOfRows();
	}

}
