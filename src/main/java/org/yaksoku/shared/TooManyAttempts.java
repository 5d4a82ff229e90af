package org.yaksoku.shared;

/**
 * Thrown where somebody tried too often in a short time.
 */
public class TooManyAttempts extends RuntimeException {

	public TooManyAttempts(String what) {
		super("Too many attempts: " + what);
	}

}
