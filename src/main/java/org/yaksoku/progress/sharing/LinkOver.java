package org.yaksoku.progress.sharing;

/**
 * Thrown where an address was taken back, or its time is over.
 */
public class LinkOver extends RuntimeException {

	LinkOver() {
		super("The address opens nothing any more");
	}

}
