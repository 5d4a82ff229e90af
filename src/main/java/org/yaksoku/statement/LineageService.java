package org.yaksoku.statement;

import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Visibility;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what later editions did with earlier clauses.
 */
@Service
@Transactional
public class LineageService {

	private final LineageRepository lineages;

	private final ClauseRepository clauses;

	private final CurrentUser currentUser;

	LineageService(LineageRepository lineages, ClauseRepository clauses, CurrentUser currentUser) {
		this.lineages = lineages;
		this.clauses = clauses;
		this.currentUser = currentUser;
	}

	/**
	 * Records what a later edition did with a clause.
	 * @throws IllegalArgumentException where DROPS has a successor or another kind has
	 * none, or where the earlier clause is of the edition itself or the later one is not
	 * @throws NotFound for an unknown clause
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public LineageId record(NewLineage asked) {
		this.currentUser.writer();
		Clause from = this.clauses.findById(asked.from().value()).orElseThrow(() -> new NotFound(asked.from()));
		if (from.statementId().equals(asked.edition().value())) {
			throw new IllegalArgumentException("A clause has its lineage in a later edition, not in its own");
		}
		ClauseId to = asked.to();
		if (to != null && !this.clauses.findById(to.value())
			.orElseThrow(() -> new NotFound(to))
			.statementId()
			.equals(asked.edition().value())) {
			throw new IllegalArgumentException("The later clause is not one of that edition");
		}
		return this.lineages.save(new Lineage(asked)).id();
	}

	/**
	 * Records what became of a clause at an edition that adopted no text.
	 * @param kind CONTINUES or DROPS
	 * @throws IllegalArgumentException for another kind
	 * @throws NotFound for an unknown clause
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public LineageId recordAt(MeetingId meeting, ClauseId from, LineageKind kind, LocalText note,
			Visibility visibility) {
		this.currentUser.writer();
		this.clauses.findById(from.value()).orElseThrow(() -> new NotFound(from));
		return this.lineages.save(new Lineage(from, meeting, kind, note, visibility)).id();
	}

}
