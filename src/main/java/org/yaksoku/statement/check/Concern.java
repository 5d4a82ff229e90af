package org.yaksoku.statement.check;

/**
 * What may be wrong with a text beside its siblings.
 */
public enum Concern {

	/** There is no text in a language. */
	MISSING,

	/** A sibling changed and nobody has looked at this one since. */
	SIBLING_CHANGED,

	/** Numbers or dates differ between languages. */
	NUMBERS_DIFFER,

	/** A name stands in one text and has no form in the script of another. */
	NAME_WITHOUT_FORM,

	/** A word departs from a fixed term. */
	TERM,

	/** Nobody has said yet what standing the text of a language has. */
	NO_STANDING,

	/** The languages do not have the same number of clauses. */
	UNEQUAL_COUNT

}
