package org.yaksoku.statement;

/**
 * What a later edition did with a clause. Silence is recorded as DROPS, never assumed.
 */
public enum LineageKind {

	CONTINUES, REAFFIRMS, EXTENDS, NARROWS, SPLITS, MERGES, REPLACES, DROPS

}
