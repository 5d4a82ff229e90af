package org.yaksoku.document;

import java.util.UUID;

/**
 * Names what one source says about one field.
 */
public record ClaimId(UUID value) {

	public static ClaimId of(String text) {
		return new ClaimId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
