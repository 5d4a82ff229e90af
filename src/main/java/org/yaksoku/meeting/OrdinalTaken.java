package org.yaksoku.meeting;

/**
 * Thrown where a series has an edition of that number already.
 */
public class OrdinalTaken extends RuntimeException {

	public OrdinalTaken(int ordinal) {
		super("There is an edition number " + ordinal + " already");
	}

}
