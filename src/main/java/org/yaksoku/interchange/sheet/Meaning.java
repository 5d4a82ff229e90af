package org.yaksoku.interchange.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What a cell turned out to mean.
 *
 * @param value in the one form in which values are compared, null where it means nothing
 * @param problem why it means nothing, null where it does
 * @param suggestion what could be meant, null where nobody can tell
 */
record Meaning(@Nullable String value, @Nullable ProblemKind problem, @Nullable String suggestion) {

	static Meaning of(String value) {
		return new Meaning(value, null, null);
	}

	static Meaning none(ProblemKind problem) {
		return new Meaning(null, problem, null);
	}

	static Meaning none(ProblemKind problem, @Nullable String suggestion) {
		return new Meaning(null, problem, suggestion);
	}

}
