package org.yaksoku.statement;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.yaksoku.shared.FormLines;

/**
 * A version together with its clauses, as one thing to be read, fingerprinted and
 * published.
 *
 * @param clauses in their order
 * @param keys by clause, those it has or will have once published
 */
record Wording(Statement statement, StatementVersion version, List<ClauseVersion> clauses, Map<UUID, String> keys) {

	/** Which canonical form it is signed in from now on. */
	int formToSign() {
		return CanonicalForm.formOf(this.version, this.clauses);
	}

	/** The exact bytes of one canonical form of it. */
	String form(int form) {
		return CanonicalForm.of(form, this.statement.code(), this.version, this.clauses, this.keys);
	}

	/** What a signature now would stand for. */
	String fingerprint() {
		return FormLines.fingerprint(form(this.version.form()));
	}

	/** The clauses in their order, by what stays the same when they move. */
	List<UUID> clauseIds() {
		return this.clauses.stream().map(ClauseVersion::clauseId).toList();
	}

}
