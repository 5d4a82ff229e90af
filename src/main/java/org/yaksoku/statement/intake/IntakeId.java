package org.yaksoku.statement.intake;

import java.util.UUID;

/**
 * Names one text on its way to clauses.
 */
public record IntakeId(UUID value) {

	public static IntakeId of(String text) {
		return new IntakeId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
