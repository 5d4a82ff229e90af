package org.yaksoku.statement.intake;

/**
 * Thrown where a file or a pasted text is not read. What always works: DOCX, HWPX, plain
 * text, and pasting.
 */
public class Unreadable extends RuntimeException {

	private final Refusal reason;

	public Unreadable(Refusal reason) {
		super("Not read: " + reason);
		this.reason = reason;
	}

	/** Why, for a page to put into words. */
	public Refusal reason() {
		return this.reason;
	}

}
