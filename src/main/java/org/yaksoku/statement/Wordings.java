package org.yaksoku.statement;

import java.util.List;

import org.yaksoku.shared.NotFound;

import org.springframework.stereotype.Component;

/**
 * Puts a wording together from its rows.
 */
@Component
class Wordings {

	private final StatementRepository statements;

	private final StatementVersionRepository versions;

	private final ClauseRepository clauses;

	private final ClauseVersionRepository wordings;

	private final List<SignOffCheck> checks;

	Wordings(StatementRepository statements, StatementVersionRepository versions, ClauseRepository clauses,
			ClauseVersionRepository wordings, List<SignOffCheck> checks) {
		this.statements = statements;
		this.versions = versions;
		this.clauses = clauses;
		this.wordings = wordings;
		this.checks = checks;
	}

	/**
	 * The wording of a version, kept from others until the transaction ends: a signature
	 * and a change of words never overtake each other.
	 * @throws NotFound where there is none
	 */
	Wording of(VersionId id) {
		return of(this.versions.lock(id.value()).orElseThrow(() -> new NotFound(id)));
	}

	/**
	 * The same only to be read: nobody is kept waiting.
	 * @throws NotFound where there is none
	 */
	Wording read(VersionId id) {
		return of(this.versions.findById(id.value()).orElseThrow(() -> new NotFound(id)));
	}

	private Wording of(StatementVersion version) {
		VersionId id = new VersionId(version.id());
		Statement statement = this.statements.findById(version.statementId()).orElseThrow(() -> new NotFound(id));
		List<ClauseVersion> clauses = this.wordings.withTexts(version.id());
		boolean first = siblings(version).stream().noneMatch((it) -> it.view().publicFrom() != null);
		return new Wording(statement, version, clauses,
				ClauseKeys.of(clauses, this.clauses.findByStatementId(statement.id()), first));
	}

	/** All versions of the same statement, oldest first. */
	List<StatementVersion> siblings(StatementVersion version) {
		return this.versions.findByStatementIdOrderByNumber(version.statementId());
	}

	/**
	 * Makes sure that nothing stands against the clauses the wording drops. They are kept
	 * from others until the transaction ends: no work begins under one meanwhile.
	 * @throws StillInUse where it drops a clause with open actions (rule 13)
	 */
	void mayDrop(Wording wording) {
		List<ClauseId> dropped = dropped(wording);
		if (dropped.isEmpty()) {
			return;
		}
		this.clauses.keep(dropped.stream().map(ClauseId::value).toList());
		List<String> objections = this.checks.stream().flatMap((it) -> it.objections(dropped).stream()).toList();
		if (!objections.isEmpty()) {
			throw new StillInUse(objections);
		}
	}

	/**
	 * Every clause the statement ever had that the wording leaves out, in whatever
	 * version it stood: work may be open under one that was withdrawn, or only ever
	 * drafted.
	 */
	private List<ClauseId> dropped(Wording wording) {
		return this.clauses.findByStatementId(wording.statement().id())
			.stream()
			.map(Clause::id)
			.filter((it) -> !wording.keys().containsKey(it))
			.map(ClauseId::new)
			.toList();
	}

}
