package org.yaksoku.statement;

import java.util.List;

/**
 * Thrown where a wording drops a clause under which work is still open (rule 13).
 */
public class StillInUse extends RuntimeException {

	public StillInUse(List<String> objections) {
		super("Work is still open under dropped clauses: " + String.join(", ", objections));
	}

}
