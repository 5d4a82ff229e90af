package org.yaksoku.shared;

/**
 * What was asked for does not fit the state the record is in, because it was settled
 * meanwhile: a wording that was signed, say. The answer is 409, and whoever wrote
 * something gets it back.
 */
public class Settled extends IllegalStateException {

	public Settled(String message) {
		super(message);
	}

}
