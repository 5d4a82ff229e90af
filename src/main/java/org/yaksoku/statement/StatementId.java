package org.yaksoku.statement;

import java.util.UUID;

/**
 * Names one joint statement.
 */
public record StatementId(UUID value) {

	public static StatementId of(String text) {
		return new StatementId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
