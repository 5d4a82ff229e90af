package org.yaksoku.statement;

import java.util.UUID;

/**
 * Names one clause of a joint statement, across its versions and every language it is
 * written in.
 */
public record ClauseId(UUID value) {

	public static ClauseId of(String text) {
		return new ClauseId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
