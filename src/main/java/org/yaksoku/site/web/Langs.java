package org.yaksoku.site.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Which languages stand side by side, as named in {@code ?langs=ko,ja}. Without it all
 * three do, the reader's first.
 *
 * @param shown in order, never empty
 * @param chosen whether the reader named them
 * @param reader the language of the page
 */
record Langs(List<Language> shown, boolean chosen, Language reader) {

	static Langs of(@Nullable String text, Language reader) {
		if (text == null) {
			return new Langs(reader.first(), false, reader);
		}
		List<Language> shown = new ArrayList<>();
		for (String code : text.split(",", -1)) {
			Language language = Language.find(code)
				.filter((it) -> !shown.contains(it))
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
			shown.add(language);
		}
		return new Langs(shown, true, reader);
	}

	/** The languages, the reader's first, with the query that shows or hides each. */
	List<Toggle> toggles(String view) {
		return this.reader.first().stream().map((it) -> toggle(it, view)).toList();
	}

	String query() {
		return this.shown.stream().map(Language::code).collect(Collectors.joining(","));
	}

	private Toggle toggle(Language language, String view) {
		boolean on = this.shown.contains(language);
		List<Language> then = this.reader.first()
			.stream()
			.filter((it) -> (it == language) ? !on : this.shown.contains(it))
			.toList();
		// the last language stays
		String langs = (then.isEmpty() ? List.of(language) : then).stream()
			.map(Language::code)
			.collect(Collectors.joining(","));
		return new Toggle(language.code(), language.name(), on, "?langs=" + langs + "&view=" + view);
	}

	/**
	 * A link that shows or hides a language.
	 */
	public record Toggle(String code, String language, boolean on, String query) {

	}

}
