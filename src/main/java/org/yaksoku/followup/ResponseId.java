package org.yaksoku.followup;

import java.util.UUID;

/**
 * Names one answer to a recommendation.
 */
public record ResponseId(UUID value) {

	public static ResponseId of(String text) {
		return new ResponseId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
