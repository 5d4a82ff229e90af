package org.yaksoku.meeting.desk;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;

/**
 * Tells by its letters in which language a name or a title is written.
 */
public final class Script {

	private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

	private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

	private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}、・･]");

	private Script() {
	}

	/**
	 * Words as a text in their language. Chinese characters alone are Korean for a Korean
	 * reader and Japanese for anybody else.
	 */
	public static LocalText text(String words, Language reader) {
		return LocalText.none().with(language(words, reader), words);
	}

	/**
	 * The same for words of a line, whose other words and marks tell more: where they are
	 * not Japanese either, the side it speaks of does, and at last the reader.
	 */
	static LocalText text(String words, String line, @Nullable Side side, Language reader) {
		return text(words, JAPANESE.matcher(line).find() ? Language.JA : (side != null) ? of(side) : reader);
	}

	private static Language of(Side side) {
		return (side == Side.KR) ? Language.KO : Language.JA;
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
