package org.yaksoku.document;

/**
 * Thrown where a file is not kept.
 */
public class FileRefused extends RuntimeException {

	private final Reason reason;

	public FileRefused(Reason reason) {
		super("Not kept: " + reason);
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

	/**
	 * Why a file is not kept.
	 */
	public enum Reason {

		EMPTY_FILE, TOO_LARGE, UNKNOWN_KIND, QUOTA_SPENT

	}

}
