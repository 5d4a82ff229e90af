package org.yaksoku.statement.intake;

/**
 * By what a text is split into clauses, in the order in which they are tried. Each rule
 * also sees the marks of the rules after it, as items inside its own.
 */
public enum SplitRule {

	NUMBERS, BULLETS, ORDINALS, HEADINGS, PARAGRAPHS

}
