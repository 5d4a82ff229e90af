package org.yaksoku.statement;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A version together with its clauses, as one thing to be read, fingerprinted and
 * published.
 *
 * @param clauses in their order
 * @param keys by clause, those it has or will have once published
 */
record Wording(Statement statement, StatementVersion version, List<ClauseVersion> clauses, Map<UUID, String> keys) {

	String fingerprint() {
		return CanonicalForm
			.fingerprint(CanonicalForm.of(this.statement.code(), this.version, this.clauses, this.keys));
	}

}
