package org.yaksoku.statement.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The marks in front of items that Korean, Japanese and English offices write. A date or
 * a decimal number at the beginning of a line is none.
 */
final class Markers {

	private static final String KANJI = "一二三四五六七八九十";

	private static final String HANGUL = "가나다라마바사아자차카타파하";

	private static final String GOJUON = "アイウエオカキクケコサシスセソタチツテトナニヌネノ";

	private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラム";

	private static final String HANGUL_NUMBERS = "일이삼사오육칠팔구십";

	private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi",
			"xii");

	private static final List<String> ORDINALS_KO = List.of("첫", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열");

	private static final List<String> ORDINALS_EN = List.of("first", "second", "third", "fourth", "fifth", "sixth",
			"seventh", "eighth", "ninth", "tenth");

	/** Marks that are bullets wherever they stand. */
	static final String BULLETS = "▲△▶▷►▸▹○〇●◎◯⚫⚪■□▪▫◼◻◆◇◈★☆•∙‣◦⦁❍❑❏➢➤✓✔❖⇒→ᄋㅇㅁ\uF0B7\uF06C\uF06E\uF0A7\uF0D8";

	/**
	 * Marks that are bullets only at the beginning of a line and before a blank or a
	 * letter.
	 */
	private static final String DASHES = "-–—―·・*+";

	/** What any of the shapes may begin with; spares most words the shapes. */
	private static final Pattern POSSIBLE = Pattern.compile("[\\d⑴-⒇①-⑳㉑-㉟❶-❿➀-➉Ⅰ-Ⅻⅰ-ⅻ㉮-㉻㈎-㈛]|[(（\\[【〔]\\s?[\\da-z"
			+ HANGUL + KANJI + "ア-ンｱ-ﾝ]|[제第]\\s?[\\d일이삼사오육칠팔구십一二三四五六七八九十]|[一二三四五六七八九十]"
			+ "|[가나다라마바사아자차카타파하][.．)）]|[ァ-ヶｱ-ﾝ]\\s?[)）.．、\\u3000]|[A-Za-z]{1,5}[.)]"
			+ "|(첫|둘|셋|넷|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\\s?[번째]|마지막으로|끝으로|最後に"
			+ "|(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|finally|last|article|clause|item|paragraph|chapter|section|part)");

	/** No mark with the blanks after it is longer. */
	private static final int LONGEST = 64;

	private record Shape(SplitRule family, String style, Pattern pattern) {

		static Shape number(String style, String pattern) {
			return new Shape(SplitRule.NUMBERS, style, Pattern.compile(pattern));
		}

		static Shape ordinal(String style, String pattern) {
			return new Shape(SplitRule.ORDINALS, style, Pattern.compile(pattern));
		}

	}

	private static final List<Shape> SHAPES = List.of(
			Shape.number("조",
					"^(제\\s?(\\d{1,3}|[" + HANGUL_NUMBERS + "]{1,3})\\s?조)(?=[\\s\\u3000(（:：.\\[【<]|$)[.:：]?"),
			Shape.number("장",
					"^(제\\s?(\\d{1,3}|[" + HANGUL_NUMBERS + "]{1,3})\\s?[장절관부])(?=[\\s\\u3000(（:：.]|$)[.:：]?"),
			Shape.number("항", "^(제\\s?(\\d{1,3}|[" + HANGUL_NUMBERS + "]{1,3})\\s?항)(?=[\\s\\u3000(（:：.]|$)[.:：]?"),
			Shape.number("条", "^(第\\s?(\\d{1,3}|[" + KANJI + "]{1,3})\\s?条)(?=[\\s\\u3000(（:：【「]|$)[:：]?"),
			Shape.number("章", "^(第\\s?(\\d{1,3}|[" + KANJI + "]{1,3})\\s?[章節編])(?=[\\s\\u3000(（:：【「]|$)[:：]?"),
			Shape.number("項", "^(第\\s?(\\d{1,3}|[" + KANJI + "]{1,3})\\s?項)(?=[\\s\\u3000(（:：【「]|$)[:：]?"),
			Shape.number("article",
					"^((?i:Article|Clause|Item|Paragraph)\\s(\\d{1,3}|[IVX]{1,4}))(?=\\s*$|[.:)–—-]|\\s+[(A-Z])[.:]?"),
			Shape.number("chapter",
					"^((?i:Chapter|Section|Part)\\s(\\d{1,3}|[IVX]{1,4}))(?=\\s*$|[.:)–—-]|\\s+[(A-Z])[.:]?"),
			Shape.number("path", "^((\\d{1,2})[.-](\\d{1,2})(?:[.-](\\d{1,2}))?[.)]?)\\s+(?=\\D)"),
			Shape.number("1.", "^((\\d{1,2})\\s?[.．。、])(?!\\d)(?!\\s*\\d{1,2}\\s?[.．])"),
			Shape.number("1)", "^((\\d{1,2})\\s?[)）])(?!\\d)"), Shape.number("(1)", "^([(（]\\s?(\\d{1,2})\\s?[)）])"),
			Shape.number("(1)", "^(([⑴-⒇]))"), Shape.number("[1]", "^([\\[【〔]\\s?(\\d{1,2})\\s?[\\]】〕])"),
			Shape.number("①", "^(([①-⑳㉑-㉟❶-❿➀-➉]))"), Shape.number("1 ", "^((\\d{1,2}))[\\u3000\\t]+(?=\\D)"),
			Shape.number("1 _", "^((\\d{1,2})) +(?=[A-Z가-힣ぁ-んァ-ヶ一-龥])"),
			Shape.number("Ⅰ", "^(([Ⅰ-Ⅻⅰ-ⅻ])\\s?[.．、)]?)(?=\\D)"),
			Shape.number("(i)", "^([(（]\\s?([ivx]{1,5})\\s?[)）])"), Shape.number("i)", "^(([ivx]{1,5})[.)）])(?=\\s)"),
			Shape.number("I.", "^(([IVX]{1,5})[.．])(?=\\s)"),
			Shape.number("가.", "^(([" + HANGUL + "])[.．])(?=\\s|[가-힣])"),
			Shape.number("가)", "^(([" + HANGUL + "])[)）])"), Shape.number("(가)", "^([(（]([" + HANGUL + "])[)）])"),
			Shape.number("㉮", "^(([㉮-㉻㈎-㈛]))"), Shape.number("一、", "^(([" + KANJI + "]{1,3})\\s?[、．.，)）])"),
			Shape.number("一、", "^((一)つ、)"), Shape.number("一 ", "^(([" + KANJI + "]{1,3}))[\\u3000\\t]+"),
			Shape.number("(一)", "^([(（]([" + KANJI + "]{1,3})[)）])"), Shape.number("ア)", "^(([ア-ンｱ-ﾝ])\\s?[)）])"),
			Shape.number("(ア)", "^([(（]([ア-ンｱ-ﾝ])[)）])"), Shape.number("ア.", "^(([ア-ンｱ-ﾝ])\\s?[.．、])"),
			Shape.number("ア ", "^(([ア-ンｱ-ﾝ]))\\u3000+"), Shape.number("(a)", "^([(（]([a-z])[)）])"),
			Shape.number("a)", "^(([a-z])[.)）])(?=\\s)"), Shape.number("A.", "^(([A-Z])[.)）])(?=\\s)"),
			Shape.ordinal("첫째", "^((첫|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)째(?:로|는)?)(?:[,，:：.]|\\s(?=\\S))"),
			Shape.ordinal("첫 번째", "^((첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\\s?번째(?:로|는)?)(?:[,，:：]|\\s(?=\\S))"),
			Shape.ordinal("第一に", "^(第(\\d{1,2}|[" + KANJI + "]{1,2})(?:に|は|点は|点目は))[、，,]?"),
			Shape.ordinal("一つ目", "^(([一二三四五六七八九\\d])(?:つ目|点目)(?:は|に|として))[、，,]?"),
			Shape.ordinal("first",
					"^((?i)(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?)[,:：]"),
			Shape.ordinal("finally", "^((?i)(finally|lastly|last)|마지막으로|끝으로|最後に)[,:：、，]"));

	private Markers() {
	}

	/**
	 * The mark at the beginning of a line.
	 * @return null where there is none
	 */
	static @Nullable Marker at(String line) {
		int blank = 0;
		while (blank < line.length() && isBlank(line.charAt(blank))) {
			blank++;
		}
		String rest = line.substring(blank, Math.min(line.length(), blank + LONGEST));
		Marker bullet = bullet(rest, blank, isFramed(line, blank));
		if (bullet != null) {
			return bullet;
		}
		String narrow = narrow(rest);
		if (!POSSIBLE.matcher(narrow).lookingAt()) {
			return null;
		}
		for (Shape shape : SHAPES) {
			Matcher matcher = shape.pattern().matcher(narrow);
			if (matcher.find()) {
				return marker(shape, matcher, rest, blank);
			}
		}
		return null;
	}

	/** Whether items of this style may stand inside a paragraph, one after the other. */
	static boolean runsInside(Marker marker) {
		return switch (marker.family()) {
			case BULLETS -> BULLETS.contains(marker.text()) && !"〇ᄋㅇㅁ→⇒".contains(marker.text());
			case ORDINALS -> true;
			default -> List.of("①", "(1)", "1)", "(i)", "(a)", "(가)", "가)", "㉮", "(一)", "(ア)", "ア)", "1.")
				.contains(marker.style());
		};
	}

	private static @Nullable Marker bullet(String rest, int blank, boolean framed) {
		if (rest.length() < 2) {
			return null;
		}
		char first = rest.charAt(0);
		char second = rest.charAt(1);
		boolean round = BULLETS.indexOf(first) >= 0 && second != first;
		boolean dash = DASHES.indexOf(first) >= 0 && !framed
				&& (isBlank(second) || Character.isLetter(second) && first != '+');
		boolean o = first == 'o' && isBlank(second) && rest.strip().length() > 3;
		if (!round && !dash && !o) {
			return null;
		}
		String style = switch (first) {
			case '–', '—', '―' -> "-";
			case '・' -> "·";
			default -> String.valueOf(first);
		};
		return new Marker(SplitRule.BULLETS, style, List.of(), String.valueOf(first), blank + skip(rest, 1));
	}

	/** {@code - Joint statement -} is no item. */
	private static boolean isFramed(String line, int blank) {
		int end = line.length() - 1;
		while (end > blank && isBlank(line.charAt(end))) {
			end--;
		}
		return end > blank && line.charAt(end) == line.charAt(blank);
	}

	private static Marker marker(Shape shape, Matcher matcher, String rest, int blank) {
		String style = shape.style();
		List<Integer> numbers;
		if (style.equals("path")) {
			boolean deep = matcher.group(4) != null;
			style = deep ? "1.1.1" : "1.1";
			numbers = List.of(Integer.parseInt(deep ? matcher.group(4) : matcher.group(3)));
		}
		else if (style.equals("finally")) {
			numbers = List.of();
		}
		else {
			numbers = numbers(style, matcher.group(2));
		}
		// the comma after an ordinal is part of the sentence
		int end = (shape.family() == SplitRule.ORDINALS) ? matcher.end() : matcher.end(1);
		return new Marker(shape.family(), style, numbers, rest.substring(0, end).strip(),
				blank + skip(rest, matcher.end()));
	}

	/** Whether the mark is a word of the sentence it begins: {@code 첫째,} or "First,". */
	static boolean isWord(String mark) {
		Marker marker = at(mark + " 1");
		return marker != null && marker.family() == SplitRule.ORDINALS;
	}

	/** A mark with the words after it; Japanese has no blank between them. */
	static String before(String mark, String words) {
		String bare = mark.replaceAll("[,，、]$", "");
		char last = bare.charAt(bare.length() - 1);
		return mark + ((isWord(mark) && last >= 'ぁ' && last <= '鿿') ? "" : " ") + words;
	}

	private static List<Integer> numbers(String style, String counted) {
		List<Integer> found = new ArrayList<>();
		if (counted.chars().allMatch(Character::isDigit)) {
			found.add(Integer.parseInt(counted));
			return found;
		}
		char first = counted.charAt(0);
		add(found, ORDINALS_KO.indexOf(counted) + 1);
		add(found, List.of("첫", "두", "세", "네").indexOf(counted) + 1);
		add(found, ORDINALS_EN.indexOf(counted.toLowerCase(Locale.ROOT)) + 1);
		add(found, ROMAN.indexOf(counted.toLowerCase(Locale.ROOT)) + 1);
		if (counted.length() == 1) {
			String single = Normalizer.normalize(counted, Normalizer.Form.NFKC);
			if (single.chars().allMatch(Character::isDigit)) {
				add(found, Integer.parseInt(single));
			}
			add(found, ROMAN.indexOf(single.toLowerCase(Locale.ROOT)) + 1);
			add(found, parenthesised(single));
			add(found, circled(first));
			add(found, GOJUON.indexOf(single) + 1);
			add(found, IROHA.indexOf(single) + 1);
			if (single.toLowerCase(Locale.ROOT).matches("[a-z]")) {
				add(found, single.toLowerCase(Locale.ROOT).charAt(0) - 'a' + 1);
			}
		}
		if (style.startsWith("가") || style.startsWith("(가")) {
			add(found, HANGUL.indexOf(first) + 1);
		}
		else {
			add(found, counting(counted, KANJI));
			add(found, counting(counted, HANGUL_NUMBERS));
		}
		return found;
	}

	private static void add(List<Integer> found, int number) {
		if (number > 0 && !found.contains(number)) {
			found.add(number);
		}
	}

	private static int parenthesised(String normal) {
		Matcher matcher = Pattern.compile("\\((\\d{1,2})\\)").matcher(normal);
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
	}

	private static int circled(char sign) {
		if (sign >= '❶' && sign <= '❿') {
			return sign - '❶' + 1;
		}
		if (sign >= '➀' && sign <= '➉') {
			return sign - '➀' + 1;
		}
		if (sign >= '㉮' && sign <= '㉻') {
			return sign - '㉮' + 1;
		}
		return (sign >= '㈎' && sign <= '㈛') ? sign - '㈎' + 1 : 0;
	}

	/** 十二 and 십이 count 12. */
	private static int counting(String word, String digits) {
		int ten = word.indexOf(digits.charAt(9));
		if (ten < 0) {
			return (word.length() == 1) ? digits.indexOf(word) + 1 : 0;
		}
		int tens = (ten == 0) ? 1 : digits.indexOf(word.charAt(0)) + 1;
		int ones = (ten == word.length() - 1) ? 0 : digits.indexOf(word.charAt(word.length() - 1)) + 1;
		return tens * 10 + ones;
	}

	/** Full-width digits and letters as narrow ones, place for place. */
	private static String narrow(String text) {
		StringBuilder narrow = new StringBuilder(text.length());
		for (char sign : text.toCharArray()) {
			boolean wide = sign >= '０' && sign <= '９' || sign >= 'Ａ' && sign <= 'Ｚ' || sign >= 'ａ' && sign <= 'ｚ';
			narrow.append(wide ? (char) (sign - 0xFEE0) : sign);
		}
		return narrow.toString();
	}

	private static int skip(String text, int from) {
		int at = from;
		while (at < text.length() && (isBlank(text.charAt(at)))) {
			at++;
		}
		return at;
	}

	static boolean isBlank(char sign) {
		return Character.isWhitespace(sign) || sign == '\u00A0' || sign == '\u3000' || sign == '\u200B';
	}

}
