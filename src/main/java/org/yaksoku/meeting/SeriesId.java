package org.yaksoku.meeting;

import java.util.UUID;

/**
 * Names one recurring meeting.
 */
public record SeriesId(UUID value) {

	public static SeriesId of(String text) {
		return new SeriesId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
