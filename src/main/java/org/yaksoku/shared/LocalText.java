package org.yaksoku.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The same words in up to three languages. A missing language is {@code null} and stays
 * visibly missing: it is never filled from another one (rule 10).
 *
 * @param ko Korean, or null where there is no Korean form
 * @param ja Japanese, or null where there is no Japanese form
 * @param en English, or null where there is no English form
 */
@Embeddable
public record LocalText(@Nullable String ko, @Nullable String ja, @Nullable String en) {

	public LocalText {
		ko = blankToNull(ko);
		ja = blankToNull(ja);
		en = blankToNull(en);
	}

	public static LocalText none() {
		return new LocalText(null, null, null);
	}

	public static LocalText english(String en) {
		return new LocalText(null, null, en);
	}

	public @Nullable String in(Language language) {
		return switch (language) {
			case KO -> this.ko;
			case JA -> this.ja;
			case EN -> this.en;
		};
	}

	/** The forms there are, in the fixed order of the languages. */
	public List<String> all() {
		return Arrays.stream(Language.values()).flatMap((it) -> Stream.ofNullable(in(it))).toList();
	}

	public LocalText with(Language language, @Nullable String text) {
		return switch (language) {
			case KO -> new LocalText(text, this.ja, this.en);
			case JA -> new LocalText(this.ko, text, this.en);
			case EN -> new LocalText(this.ko, this.ja, text);
		};
	}

	/**
	 * The best available form for a reader, with the language it is in, so that the page
	 * can mark it with its own {@code lang}.
	 * @return null where there is no form at all
	 */
	public @Nullable Spoken best(Language reader) {
		for (Language language : reader.first()) {
			String text = in(language);
			if (text != null) {
				return new Spoken(language, text);
			}
		}
		return null;
	}

	public List<Language> missing() {
		return Arrays.stream(Language.values()).filter((it) -> in(it) == null).toList();
	}

	public boolean isEmpty() {
		return this.ko == null && this.ja == null && this.en == null;
	}

	/** Whether any form is present; the model refuses names and titles without one. */
	public static LocalText required(@Nullable LocalText text, String message) {
		if (text == null || text.isEmpty()) {
			throw new IllegalArgumentException(message);
		}
		return Objects.requireNonNull(text);
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/**
	 * A text together with the language it is in.
	 *
	 * @param language never null
	 * @param text never blank
	 */
	public record Spoken(Language language, String text) {

	}

}
