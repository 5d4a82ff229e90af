package org.yaksoku.site.web;

import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The place in a long list where the next page begins, as our own links write it.
 */
final class Cursor {

	private static final String DAY = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|[0-9]{4}-(?:0[13-9]|1[0-2])-(?:29|30)"
			+ "|[0-9]{4}-(?:0[13578]|1[02])-31|[0-9]{2}(?:0[48]|[2468][048]|[13579][26])-02-29|(?:[02468][048]|[13579][26])00-02-29";

	static final String DAY_CODE = "|(?:" + DAY + ")?_[a-z0-9-]{1,80}";

	private static final Pattern LIST = Pattern.compile(DAY_CODE);

	private static final Pattern CLAUSES = Pattern.compile("(?:" + DAY + ")_[a-z0-9-]{1,80}_[0-9]{1,6}");

	private static final Pattern REPORT = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private Cursor() {
	}

	static @Nullable String list(@Nullable String after) {
		return read(after, LIST);
	}

	static @Nullable String clauses(@Nullable String after) {
		return read(after, CLAUSES);
	}

	static @Nullable UUID report(@Nullable String before) {
		String report = read(before, REPORT);
		return (report != null) ? UUID.fromString(report) : null;
	}

	private static @Nullable String read(@Nullable String after, Pattern pattern) {
		if (after == null || after.isEmpty()) {
			return null;
		}
		if (!pattern.matcher(after).matches()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return after;
	}

}
