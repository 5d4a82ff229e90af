package org.yaksoku.statement;

import java.util.List;

import org.yaksoku.meeting.OutcomeId;
import org.yaksoku.meeting.OutcomeView;
import org.yaksoku.meeting.ProgrammeService;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which clause an outcome of a meeting stands in.
 */
@Service
@Transactional
public class OutcomeClauseService {

	private final OutcomeClauseRepository links;

	private final ClauseRepository clauses;

	private final StatementRepository statements;

	private final ProgrammeService programme;

	private final CurrentUser currentUser;

	OutcomeClauseService(OutcomeClauseRepository links, ClauseRepository clauses, StatementRepository statements,
			ProgrammeService programme, CurrentUser currentUser) {
		this.links = links;
		this.clauses = clauses;
		this.statements = statements;
		this.programme = programme;
		this.currentUser = currentUser;
	}

	/**
	 * Links an outcome to a clause; once is enough.
	 * @throws IllegalArgumentException where the statement does not rest on the meeting
	 * @throws NotFound for an unknown outcome or clause
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void link(OutcomeId outcome, ClauseId clause) {
		this.currentUser.writer();
		OutcomeView known = this.programme.outcome(outcome);
		Clause found = this.clauses.findById(clause.value()).orElseThrow(() -> new NotFound(clause));
		if (!this.statements.findById(found.statementId()).orElseThrow().restsOn(known.meeting())) {
			throw new IllegalArgumentException("The statement does not rest on that meeting");
		}
		if (this.links.findByOutcomeIdAndClauseId(outcome.value(), clause.value()).isEmpty()) {
			this.links.save(new OutcomeClause(outcome.value(), clause.value()));
		}
	}

	/**
	 * Undoes a link.
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void unlink(OutcomeId outcome, ClauseId clause) {
		this.currentUser.writer();
		this.links.delete(this.links.findByOutcomeIdAndClauseId(outcome.value(), clause.value())
			.orElseThrow(() -> new NotFound(clause)));
	}

	/**
	 * The clauses an outcome stands in, in the order they were linked.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public List<ClauseId> clauses(OutcomeId outcome) {
		this.currentUser.reader();
		return this.links.findByOutcomeIdOrderById(outcome.value())
			.stream()
			.map((it) -> new ClauseId(it.clauseId()))
			.toList();
	}

}
