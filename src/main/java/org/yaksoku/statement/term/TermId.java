package org.yaksoku.statement.term;

import java.util.UUID;

/**
 * Names one term.
 */
public record TermId(UUID value) {

	public static TermId of(String text) {
		return new TermId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
