package org.yaksoku.interchange.sheet;

import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be taken in as it stands.
 *
 * @param field the name of the field it is about
 * @param value what stands there, empty for nothing
 * @param suggestion what could stand there instead, null where nobody can tell
 */
public record Problem(String field, ProblemKind kind, String value, @Nullable String suggestion) {

	static Problem of(String field, ProblemKind kind, @Nullable String value) {
		return new Problem(field, kind, (value != null) ? value : "", null);
	}

}
