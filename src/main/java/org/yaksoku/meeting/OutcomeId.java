package org.yaksoku.meeting;

import java.util.UUID;

/**
 * Names something that came out of a meeting.
 */
public record OutcomeId(UUID value) {

	public static OutcomeId of(String text) {
		return new OutcomeId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
