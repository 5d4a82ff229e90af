package org.yaksoku.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the name of a field tells of what is in it.
 */
public final class FieldNames {

	private static final Set<String> TOKENS = Set.of("_csrf", Submission.FIELD, Opened.FIELD);

	private FieldNames() {
	}

	/**
	 * Whether a person may have filled it in and may see it again: no token, no password.
	 */
	public static boolean isKept(String name) {
		return !TOKENS.contains(name) && !name.toLowerCase(Locale.ROOT).contains("password");
	}

	/** The language of its words: a field named titleJa or ja holds Japanese. */
	static @Nullable String language(String name) {
		for (String code : List.of("ko", "ja", "en")) {
			if (name.equals(code) || name.endsWith(Character.toUpperCase(code.charAt(0)) + code.substring(1))) {
				return code;
			}
		}
		return null;
	}

}
