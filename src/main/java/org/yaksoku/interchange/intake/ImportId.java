package org.yaksoku.interchange.intake;

import java.util.UUID;

/**
 * Names one file on its way in.
 */
public record ImportId(UUID value) {

	public static ImportId of(String text) {
		return new ImportId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
