package org.yaksoku.followup;

import java.util.UUID;

/**
 * Names one follow-up action.
 */
public record ActionId(UUID value) {

	public static ActionId of(String text) {
		return new ActionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
