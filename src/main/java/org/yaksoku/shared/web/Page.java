package org.yaksoku.shared.web;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;

/**
 * Where a reader is: the language and the rest of the address. From it the layout writes
 * the language switch, which keeps page and query, and the links between the languages.
 *
 * @param language the language the page speaks
 * @param path what follows the language in the address, empty on the home page
 * @param query the query as it was sent, null without one
 * @param site scheme and host under which the portal is known, without a slash at the end
 * @param inPath whether the address begins with the language, as on all public pages
 * @param siteName what the portal calls itself in this language
 * @param picture address of the picture a link to it is shown with, null where there is
 * none
 */
public record Page(Language language, String path, @Nullable String query, String site, boolean inPath, String siteName,
		@Nullable String picture) {

	public String code() {
		return this.language.code();
	}

	/** The address of the home page in the reader's language. */
	public String home() {
		return "/" + code();
	}

	/** The address of this page on this host, without its query. */
	public String here() {
		return (this.inPath ? home() : "") + this.path;
	}

	public String canonical() {
		return this.site + here();
	}

	/** The address in one language on this host, with the query. */
	public String in(Language language) {
		if (this.inPath) {
			return "/" + language.code() + this.path + ((this.query != null) ? "?" + this.query : "");
		}
		return "/" + language.code();
	}

	/** The same page in the three languages, in the fixed order of the switch. */
	public List<Alternate> alternates() {
		return Arrays.stream(Language.values())
			.map((it) -> new Alternate(it.code(), region(it), in(it), this.site + "/" + it.code() + this.path,
					it == this.language))
			.toList();
	}

	private static String region(Language language) {
		return switch (language) {
			case KO -> "ko_KR";
			case JA -> "ja_JP";
			case EN -> "en_GB";
		};
	}

	/** Whether this page belongs to a section of the main navigation. */
	public boolean isIn(String section) {
		return this.inPath && (this.path.equals("/" + section) || this.path.startsWith("/" + section + "/"));
	}

	/** Whether this page is the one at an address without a language, or below it. */
	public boolean isUnder(String address) {
		return !this.inPath && (this.path.equals(address) || this.path.startsWith(address + "/"));
	}

	/**
	 * A page in one of the three languages.
	 *
	 * @param code of the language
	 * @param region the language and where it is written so, as those want it who show
	 * links
	 * @param href where the language switch leads: same page, same query
	 * @param address the whole address without the query, for search engines
	 * @param current whether the reader is on it
	 */
	public record Alternate(String code, String region, String href, String address, boolean current) {

	}

}
