package org.yaksoku.followup;

import java.util.List;

/**
 * Thrown where something would follow from a clause that does not follow from its kind:
 * an action from a shared view, an answer to a commitment. Nothing is written.
 */
public class WrongKind extends IllegalArgumentException {

	WrongKind(List<String> clauses) {
		super(String.join(", ", clauses));
	}

	/** The clauses, as they are cited. */
	public String clauses() {
		return String.valueOf(getMessage());
	}

}
