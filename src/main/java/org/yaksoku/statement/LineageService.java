package org.yaksoku.statement;

import org.jspecify.annotations.Nullable;
import org.yaksoku.history.HistoryService;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Settled;
import org.yaksoku.shared.Stale;
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

	private final HistoryService history;

	private final CurrentUser currentUser;

	LineageService(LineageRepository lineages, ClauseRepository clauses, HistoryService history,
			CurrentUser currentUser) {
		this.lineages = lineages;
		this.clauses = clauses;
		this.history = history;
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

	/**
	 * Corrects what was recorded, for the same clause at the same edition. It may be
	 * wrong after a meeting was closed too.
	 * @param opened the version the writer had before them
	 * @param to null for DROPS, and at an edition that adopted no text
	 * @param reason why, for both sides
	 * @throws IllegalArgumentException where kind and successor do not fit, or without a
	 * reason
	 * @throws NotFound where nothing of that name is recorded, or no such clause
	 * @throws Stale where somebody else was faster
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void correct(LineageId id, long opened, LineageKind kind, @Nullable ClauseId to, LocalText note,
			Visibility visibility, String reason) {
		Lineage lineage = open(id, opened, reason);
		if (to != null && !this.clauses.findById(to.value())
			.orElseThrow(() -> new NotFound(to))
			.statementId()
			.equals(lineage.toStatementId())) {
			throw new IllegalArgumentException("The later clause is not one of that edition");
		}
		lineage.correct(kind, to, note, visibility);
	}

	/**
	 * Takes back what should not have been recorded: what became of the clause is to be
	 * said again.
	 * @param opened the version the writer had before them
	 * @param reason why, for both sides
	 * @throws Settled where a meeting was closed that rests on it
	 * @throws IllegalArgumentException without a reason
	 * @throws NotFound where nothing of that name is recorded
	 * @throws Stale where somebody else was faster
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void remove(LineageId id, long opened, String reason) {
		Lineage lineage = open(id, opened, reason);
		if (this.lineages.closedWith(id.value())) {
			throw new Settled("A closed meeting knows what became of every clause: " + id);
		}
		this.lineages.delete(lineage);
	}

	private Lineage open(LineageId id, long opened, String reason) {
		this.currentUser.writer();
		if (reason.isBlank()) {
			throw new IllegalArgumentException("Why is for both sides to read");
		}
		Lineage lineage = this.lineages.findById(id.value()).orElseThrow(() -> new NotFound(id));
		Stale.check(id, opened, lineage.version());
		this.history.because(reason.strip());
		return lineage;
	}

}
