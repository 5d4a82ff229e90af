package org.yaksoku.statement.intake;

/**
 * What is wrong with a row of aligned clauses.
 */
public enum Mismatch {

	/** A language has no clause there. */
	MISSING,
	/** One clause in one language is two in another. */
	UNEVEN,
	/** The same clause names other numbers or dates in another language. */
	NUMBERS_DIFFER

}
