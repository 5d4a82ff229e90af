package org.yaksoku.interchange.sheet;

/**
 * What becomes of a row.
 */
public enum Effect {

	/** Makes something new. */
	CREATE,
	/** Changes what is there. */
	UPDATE,
	/** Says what stands there already. */
	UNCHANGED,
	/** Is left out, because something stands against it. */
	SKIP

}
