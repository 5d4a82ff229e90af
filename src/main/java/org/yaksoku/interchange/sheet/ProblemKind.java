package org.yaksoku.interchange.sheet;

/**
 * What stands against a row of a table.
 */
public enum ProblemKind {

	/** Its words were read in the wrong encoding. */
	UNDECODED,
	/** A formula that gave no value. */
	FORMULA_ERROR,
	/** Nothing where something must stand. */
	MISSING,
	/** More signs than are kept. */
	TOO_LONG,
	/** Small letters, digits and hyphens make a code. */
	NOT_A_CODE,
	/** A number of an edition, from 1. */
	NOT_A_NUMBER,
	/** No date, or one that could be two. */
	NOT_A_DATE,
	/** No day with a time. */
	NOT_A_TIME,
	/** None of the words that may stand there. */
	NOT_A_CHOICE,
	/** Nobody and nothing is called so. */
	UNKNOWN_NAME,
	/** Several are called so. */
	AMBIGUOUS_NAME,
	/** No such clause. */
	UNKNOWN_CLAUSE,
	/** Another row of the same file has the same key. */
	TWICE,
	/** Something else is called so already. */
	TAKEN,
	/** The other side's to write. */
	NOT_YOURS,
	/** An organisation that is none of the own side. */
	OTHER_SIDE,
	/** Fits nothing else in the row. */
	CONTRADICTION,
	/** A date moves, and nobody says why. */
	NO_REASON,
	/** Cannot be changed by a file. */
	FIXED

}
