package org.yaksoku.statement.intake;

/**
 * What a part of a text is for. Only a CLAUSE becomes a clause; a HEADING names the
 * clauses below it.
 */
public enum PartRole {

	TITLE, PREAMBLE, HEADING, CLAUSE, CLOSING

}
