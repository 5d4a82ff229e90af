package org.yaksoku.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The three languages of equal rank in which the portal speaks and keeps texts.
 */
public enum Language {

	KO(Locale.KOREAN, List.of(Side.KR, Side.JP)), JA(Locale.JAPANESE, List.of(Side.JP, Side.KR)),
	EN(Locale.ENGLISH, List.of(Side.JP, Side.KR));

	private final Locale locale;

	private final List<Side> sides;

	Language(Locale locale, List<Side> sides) {
		this.locale = locale;
		this.sides = sides;
	}

	/** The two-letter code used in URLs and {@code lang} attributes: ko, ja, en. */
	public String code() {
		return this.locale.getLanguage();
	}

	public Locale locale() {
		return this.locale;
	}

	/**
	 * The sides in the order this language's reader expects: Korea first in Korean, Japan
	 * first in Japanese, alphabetical in English (rule 9).
	 */
	public List<Side> sides() {
		return this.sides;
	}

	/** This language first, then the others in the fixed order ko, ja, en. */
	public List<Language> first() {
		return Arrays.stream(values()).sorted((a, b) -> Boolean.compare(b == this, a == this)).toList();
	}

	public static Optional<Language> find(String code) {
		return Arrays.stream(values()).filter((it) -> it.code().equals(code)).findFirst();
	}

	/** The language of a locale, English where the portal does not speak it. */
	public static Language of(Locale locale) {
		return find(locale.getLanguage()).orElse(EN);
	}

}
