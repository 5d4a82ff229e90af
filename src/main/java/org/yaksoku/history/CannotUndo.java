package org.yaksoku.history;

/**
 * What was done cannot be taken back any more: something changed since, or it is too long
 * ago.
 */
public class CannotUndo extends RuntimeException {

	CannotUndo(String message) {
		super(message);
	}

	CannotUndo(String message, Throwable cause) {
		super(message, cause);
	}

}
