package org.yaksoku.statement;

/**
 * Thrown where somebody would sign a wording that is no longer the one they read.
 */
public class WordingChanged extends RuntimeException {

	public WordingChanged(int version) {
		super("Version " + version + " has changed since it was read");
	}

}
