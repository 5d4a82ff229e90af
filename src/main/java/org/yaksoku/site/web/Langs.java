package org.yaksoku.site.web;

import java.util.ArrayList;
import java.util.Arrays;
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
 */
record Langs(List<Language> shown, boolean chosen) {

	static Langs of(@Nullable String text, Language reader) {
		if (text == null) {
			return new Langs(reader.first(), false);
		}
		List<Language> shown = new ArrayList<>();
		for (String code : text.split(",", -1)) {
			Language language = Language.find(code)
				.filter((it) -> !shown.contains(it))
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
			shown.add(language);
		}
		return new Langs(shown, true);
	}

	/** The languages with the query that shows or hides each. */
	List<Toggle> toggles(String view) {
		return Arrays.stream(Language.values()).map((it) -> toggle(it, view)).toList();
	}

	String query() {
		return this.shown.stream().map(Language::code).collect(Collectors.joining(","));
	}

	private Toggle toggle(Language language, String view) {
		List<Language> then = new ArrayList<>(this.shown);
		boolean on = then.remove(language);
		if (!on) {
			then.add(language);
		}
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
