package org.yaksoku.statement;

import java.util.UUID;

/**
 * Names one exact wording of a statement.
 */
public record VersionId(UUID value) {

	public static VersionId of(String text) {
		return new VersionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
