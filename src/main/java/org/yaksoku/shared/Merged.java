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

	/**
	 * An address with the other name, in its query or else at the end of its path; null
	 * where neither named it.
	 */
	public @Nullable String address(String path, @Nullable String query) {
		String asked = (query != null) ? "?" + query : "";
		String moved = asked.replaceAll("=" + Pattern.quote(this.name) + "(?=&|$)",
				"=" + Matcher.quoteReplacement(this.into));
		if (!moved.equals(asked)) {
			return path + moved;
		}
		String end = "/" + this.name;
		return path.endsWith(end) ? path.substring(0, path.length() - end.length() + 1) + this.into + asked : null;
	}

}
