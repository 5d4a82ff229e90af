package org.yaksoku.statement.intake;

/**
 * Why a person should look at the place where a part begins.
 */
public enum Doubt {

	/** The number does not follow the one before. */
	OUT_OF_SEQUENCE,
	/** A paragraph without a marker was added to the clause above it. */
	CONTINUATION,
	/**
	 * The marker stands inside a sentence, and what follows the last item may belong to
	 * all.
	 */
	INSIDE_SENTENCE,
	/** A short line that may name the clauses below it or be a clause. */
	HEADING_OR_CLAUSE,
	/** A last paragraph that may be a clause or belong to the closing words. */
	CLAUSE_OR_CLOSING

}
