package org.yaksoku.meeting;

import org.yaksoku.shared.Visibility;

/**
 * Meetings and all that was logged under them belong to both sides.
 */
final class Shared {

	private Shared() {
	}

	/**
	 * The visibility of a record of both sides.
	 * @throws IllegalArgumentException for OWN_SIDE
	 */
	static Visibility record(Visibility asked) {
		if (asked == Visibility.OWN_SIDE) {
			throw new IllegalArgumentException("A meeting is a shared record");
		}
		return asked;
	}

}
