package org.yaksoku.statement;

/**
 * How far a text in one language is. Changing one language flags the other two.
 */
public enum TextState {

	MISSING, DRAFT, SIBLING_CHANGED, REVIEWED

}
