package org.yaksoku.meeting;

import java.util.UUID;

/**
 * Names one edition.
 */
public record MeetingId(UUID value) {

	public static MeetingId of(String text) {
		return new MeetingId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
