package org.yaksoku.statement;

import java.util.UUID;

/**
 * Names one tie between clauses of two editions.
 */
public record LineageId(UUID value) {

	public static LineageId of(String text) {
		return new LineageId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
