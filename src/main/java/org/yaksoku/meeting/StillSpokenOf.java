package org.yaksoku.meeting;

/**
 * Thrown where a part of a meeting is to be removed of which another part speaks.
 */
public class StillSpokenOf extends RuntimeException {

	public StillSpokenOf(Object part) {
		super("Another part of the meeting speaks of " + part);
	}

}
