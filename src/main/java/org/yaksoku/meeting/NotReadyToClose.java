package org.yaksoku.meeting;

import java.util.List;

/**
 * Thrown where a meeting is to be closed while something of the edition before is not
 * accounted for (rule 6).
 */
public class NotReadyToClose extends RuntimeException {

	private final List<String> missing;

	public NotReadyToClose(List<String> missing) {
		super("Not accounted for: " + missing);
		this.missing = missing;
	}

	/** What is missing, by short names. */
	public List<String> missing() {
		return this.missing;
	}

}
