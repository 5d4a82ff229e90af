package org.yaksoku.statement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.yaksoku.history.HistoryService;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records statements and works on their wordings, up to the moment somebody asks for
 * signatures.
 */
@Service
@Transactional
public class StatementService {

	private final StatementRepository statements;

	private final StatementVersionRepository versions;

	private final ClauseRepository clauses;

	private final ClauseVersionRepository wordings;

	private final OpenWordings open;

	private final HistoryService history;

	private final ApplicationEventPublisher events;

	private final CurrentUser currentUser;

	StatementService(StatementRepository statements, StatementVersionRepository versions, ClauseRepository clauses,
			ClauseVersionRepository wordings, OpenWordings open, HistoryService history,
			ApplicationEventPublisher events, CurrentUser currentUser) {
		this.statements = statements;
		this.versions = versions;
		this.clauses = clauses;
		this.wordings = wordings;
		this.open = open;
		this.history = history;
		this.events = events;
		this.currentUser = currentUser;
	}

	/**
	 * Records a statement, without any wording yet.
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public StatementId record(NewStatement asked) {
		this.currentUser.writer();
		return new StatementId(this.statements.save(new Statement(asked)).id());
	}

	/**
	 * Changes what is said about a statement beside its wordings. Its code stays: it is
	 * part of addresses, and of what was signed.
	 * @param opened the version of the statement that the writer had before them
	 * @throws NotFound for an unknown statement
	 * @throws Stale where somebody else was faster
	 * @throws IllegalArgumentException where nobody issues it
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void change(StatementId id, long opened, StatementChange change) {
		this.currentUser.writer();
		Statement statement = this.statements.findById(id.value()).orElseThrow(() -> new NotFound(id));
		Stale.check(id, opened, statement.version());
		statement.describe(change);
		statement.release(change);
		this.statements.flush();
		statement.link(change);
	}

	/**
	 * Drafts the first wording, or the next one after a publication. A wording that both
	 * sides agreed and nobody published yet is thereby set aside for good.
	 * @throws NotFound for an unknown statement, or a clause of another one
	 * @throws IllegalStateException while another wording is being worked on
	 * @throws IllegalArgumentException for a wording without a title or a later one
	 * without a reason
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER, and
	 * for an EDITOR where an agreed wording is set aside
	 */
	public VersionId draft(StatementId id, NewVersion asked) {
		Actor author = this.currentUser.writer();
		Statement statement = this.statements.findById(id.value()).orElseThrow(() -> new NotFound(id));
		this.versions.lock(statement.id(), VersionState.OPEN).forEach((it) -> makeRoom(statement, it));
		List<StatementVersion> before = this.versions.findByStatementIdOrderByNumber(statement.id());
		if (!before.isEmpty() && asked.reason().isEmpty()) {
			throw new IllegalArgumentException("A wording that follows another needs a reason");
		}
		if (asked.clauses().stream().map(NewClause::number).distinct().count() < asked.clauses().size()) {
			throw new IllegalArgumentException("Two clauses of one wording cannot have the same number");
		}
		StatementVersion version = this.versions
			.save(new StatementVersion(statement.id(), before.size() + 1, asked, author.name()));
		int position = 0;
		for (NewClause clause : asked.clauses()) {
			UUID known = clause(statement, clause).id();
			this.wordings.save(new ClauseVersion(version.id(), known, position++, clause));
		}
		return new VersionId(version.id());
	}

	/**
	 * Gives up a draft that nobody wants any more. It stays to be read, is never
	 * published and no longer stands in the way of another one.
	 * @param opened the version of its row that the writer had before them
	 * @param reason why, for the history; never blank
	 * @throws NotFound for an unknown version
	 * @throws Stale where somebody has worked on its frame since
	 * @throws IllegalStateException unless it is a draft: what waits for signatures is
	 * sent back first
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void discard(VersionId id, long opened, String reason) {
		this.currentUser.writer();
		if (reason.isBlank()) {
			throw new IllegalArgumentException("Setting a draft aside needs a reason");
		}
		StatementVersion version = this.versions.lock(id.value()).orElseThrow(() -> new NotFound(id));
		this.history.because(reason);
		version.discard();
		Stale.check(id, opened, version.version());
		this.events.publishEvent(new WordingSetAside(new StatementId(version.statementId()), id, reason));
	}

	/**
	 * Changes the words of one clause in one language. The other languages are flagged,
	 * and signatures already given are cleared.
	 * @throws NotFound where the version has no such clause
	 * @throws IllegalStateException from AGREED on
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void reword(VersionId id, ClauseId clause, Language language, String text, TextStanding standing) {
		this.open.open(WordingEdit.clearing(id));
		this.wordings.findByStatementVersionIdAndClauseId(id.value(), clause.value())
			.orElseThrow(() -> new NotFound(clause))
			.reword(language, text, standing);
	}

	@Transactional(readOnly = true)
	public Optional<StatementView> byCode(String code) {
		return this.statements.findByCode(code)
			.map((it) -> it.view(this.versions.findByStatementIdOrderByNumber(it.id())));
	}

	/** The clauses of one wording, in order. */
	@Transactional(readOnly = true)
	public List<ClauseView> clauses(VersionId id) {
		return this.wordings.findByStatementVersionIdOrderByPosition(id.value())
			.stream()
			.map((it) -> it.view(this.clauses.findById(it.clauseId()).orElseThrow()))
			.toList();
	}

	private void makeRoom(Statement statement, StatementVersion open) {
		if (open.state() != VersionState.AGREED) {
			throw new IllegalStateException("Another wording of " + statement.code() + " is being worked on");
		}
		this.currentUser.approver();
		open.setAside();
		// before the new one is written: there is never more than one open wording
		this.versions.flush();
	}

	private Clause clause(Statement statement, NewClause asked) {
		ClauseId id = asked.clause();
		if (id == null) {
			return this.clauses.save(new Clause(statement.id(), asked));
		}
		Clause clause = this.clauses.findById(id.value())
			.filter((it) -> it.statementId().equals(statement.id()))
			.orElseThrow(() -> new NotFound(id));
		if (clause.key() == null) {
			// headline and topics of a published clause are public at once: a draft
			// leaves them alone
			clause.describe(asked);
		}
		return clause;
	}

}
