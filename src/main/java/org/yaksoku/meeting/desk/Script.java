package org.yaksoku.meeting.desk;

import java.util.regex.Pattern;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * Tells by its letters in which language a name or a title is written.
 */
public final class Script {

	private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

	private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

	private Script() {
	}

	/**
	 * Words as a text in their language. Chinese characters alone are Korean for a Korean
	 * reader and Japanese for anybody else.
	 */
	public static LocalText text(String words, Language reader) {
		return LocalText.none().with(language(words, reader), words);
	}

	private static Language language(String words, Language reader) {
		if (HANGUL.matcher(words).find()) {
			return Language.KO;
		}
		if (KANA.matcher(words).find()) {
			return Language.JA;
		}
		return !HAN.matcher(words).find() ? Language.EN : (reader == Language.KO) ? Language.KO : Language.JA;
	}

}
