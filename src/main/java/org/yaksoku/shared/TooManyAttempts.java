package org.yaksoku.shared;

import java.time.Duration;

/**
 * Thrown where somebody tried too often in a short time.
 */
public class TooManyAttempts extends RuntimeException {

	private final Duration wait;

	/**
	 * @param what was tried
	 * @param wait after how long it may be tried again
	 */
	public TooManyAttempts(String what, Duration wait) {
		super("Too many attempts: " + what);
		this.wait = wait;
	}

	/** After how long it may be tried again. */
	public Duration waiting() {
		return this.wait;
	}

}
