package org.yaksoku.document;

import java.util.UUID;

/**
 * Names one file or link.
 */
public record DocumentId(UUID value) {

	public static DocumentId of(String text) {
		return new DocumentId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
