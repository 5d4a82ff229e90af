package org.yaksoku.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a service asked about something by a name it bore before it was merged into
 * something else. Becomes a permanent redirection to the same address with the other
 * name.
 */
public class Merged extends NotFound {

	private final String name;

	private final String into;

	/**
	 * Something that was merged.
	 * @param name as it stands in the address
	 * @param into the name of what it was merged into
	 */
	public Merged(String name, String into) {
		super(name);
		this.name = name;
		this.into = into;
	}

	/** The query of an address with the other name; null where it did not name it. */
	public @Nullable String query(String query) {
		String moved = query.replaceAll("=" + Pattern.quote(this.name) + "(?=&|$)",
				"=" + Matcher.quoteReplacement(this.into));
		return moved.equals(query) ? null : moved;
	}

}
