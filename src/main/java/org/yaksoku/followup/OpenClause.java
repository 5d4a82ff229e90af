package org.yaksoku.followup;

import org.yaksoku.shared.LocalText;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;

/**
 * A clause that a meeting left open.
 *
 * @param statement code of its statement
 * @param key of the clause within it
 * @param words its headline, or how its text begins
 */
public record OpenClause(ClauseId id, String statement, String key, ClauseKind kind, LocalText words) {

	/** A short name: the statement and the clause. */
	public String name() {
		return this.statement + " " + this.key;
	}

}
