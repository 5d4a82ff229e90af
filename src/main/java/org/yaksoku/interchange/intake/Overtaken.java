package org.yaksoku.interchange.intake;

/**
 * Thrown where a row would do something else than its preview said.
 */
class Overtaken extends RuntimeException {

	Overtaken(int row) {
		super("Row " + row + " would do something else by now");
	}

}
