package org.yaksoku.statement.intake;

import java.util.List;
import java.util.Locale;

/**
 * Numbers as word processors write them in front of paragraphs. Beyond what a list of
 * clauses needs they are written as digits.
 */
final class Numerals {

	private static final String GANADA = "가나다라마바사아자차카타파하";

	private static final String CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";

	private static final String AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノ";

	private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラム";

	private static final String KANJI = "一二三四五六七八九";

	private static final String KOREAN = "일이삼사오육칠팔구";

	private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi",
			"xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx");

	private Numerals() {
	}

	/**
	 * A number in one of the formats of WordprocessingML.
	 * @param format such as {@code upperRoman} or {@code ganada}
	 */
	static String of(int number, String format) {
		return switch (format) {
			case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
			case "lowerRoman" -> roman(number);
			case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
			case "lowerLetter" -> letter(number);
			case "ganada" -> sign(number, GANADA);
			case "chosung" -> sign(number, CHOSUNG);
			case "aiueo", "aiueoFullWidth" -> sign(number, AIUEO);
			case "iroha", "irohaFullWidth" -> sign(number, IROHA);
			case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
			case "decimalEnclosedParen" -> "(" + number + ")";
			case "japaneseCounting", "ideographDigital", "chineseCounting", "japaneseDigitalTenThousand" ->
				tens(number, KANJI, "十");
			case "koreanDigital", "koreanCounting", "koreanLegal", "koreanDigital2" -> tens(number, KOREAN, "십");
			default -> String.valueOf(number);
		};
	}

	static String roman(int number) {
		return (number >= 1 && number <= ROMAN.size()) ? ROMAN.get(number - 1) : String.valueOf(number);
	}

	static String letter(int number) {
		return (number >= 1 && number <= 26) ? String.valueOf((char) ('a' + number - 1)) : String.valueOf(number);
	}

	private static String sign(int number, String signs) {
		return (number >= 1 && number <= signs.length()) ? signs.substring(number - 1, number) : String.valueOf(number);
	}

	private static String circled(int number) {
		return (number >= 1 && number <= 20) ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
	}

	private static String tens(int number, String ones, String ten) {
		if (number < 1 || number > 99) {
			return String.valueOf(number);
		}
		String tens = (number < 10) ? "" : (number < 20) ? ten : ones.charAt(number / 10 - 1) + ten;
		return tens + ((number % 10 == 0) ? "" : ones.substring(number % 10 - 1, number % 10));
	}

}
