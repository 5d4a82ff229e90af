package org.yaksoku.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The same as the page, in another form: named in its head, and offered below it.
 *
 * @param type what it is sent as
 * @param label what readers call it
 */
public record Download(String type, String label, String href) {

	private static final Map<String, String> TYPES = Map.of("csv", "text/csv", "xlsx",
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "svg", "image/svg+xml", "json",
			"application/json", "atom", "application/atom+xml");

	/**
	 * All forms of a page.
	 * @param path of the page, without what follows its last dot
	 * @param query without its question mark, empty without one
	 */
	public static List<Download> of(String path, String query, String... suffixes) {
		String question = query.isEmpty() ? "" : "?" + query;
		return List.of(suffixes)
			.stream()
			.map((it) -> new Download(TYPES.getOrDefault(it, ""),
					it.equals("atom") ? "Atom" : it.toUpperCase(Locale.ROOT), path + "." + it + question))
			.toList();
	}

}
