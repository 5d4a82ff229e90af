package org.yaksoku.shared;

import java.util.UUID;

/**
 * Names one person of the portal.
 */
public record UserId(UUID value) {

	public static UserId of(String text) {
		return new UserId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
