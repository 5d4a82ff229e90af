package org.yaksoku.interchange.intake;

/**
 * How far a file has got.
 */
public enum ImportState {

	/** Nothing of it is in the record. */
	OPEN,
	/** It is being written; nobody sees any of it before all of it is there. */
	RUNNING,
	/** It is in the record. */
	DONE,
	/** It was, and was taken back. */
	UNDONE

}
