package org.yaksoku.statement.check;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaksoku.shared.Language;

/**
 * The numbers a text states, in a form that can be compared between languages: 60주년, 60周年
 * and 60th are 60; 令和8年 is 2026; 3억, 3億 and 300 million are 300000000; March is 3.
 */
public final class Numbers {

	private static final Pattern ERA = Pattern.compile("(令和|平成|昭和)\\s*(元|[0-9]+)\\s*年");

	private static final Map<String, Integer> ERAS = Map.of("令和", 2018, "平成", 1988, "昭和", 1925);

	private static final Pattern NUMBER = Pattern.compile(
			"([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(조|억|만|천|兆|億|万|千|trillion|billion|million|thousand|percent|per cent|%)?",
			Pattern.CASE_INSENSITIVE);

	private static final Map<String, BigDecimal> UNITS = Map.ofEntries(unit("조", 12), unit("억", 8), unit("만", 4),
			unit("천", 3), unit("兆", 12), unit("億", 8), unit("万", 4), unit("千", 3), unit("trillion", 12),
			unit("billion", 9), unit("million", 6), unit("thousand", 3));

	private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
			"august", "september", "october", "november", "december");

	// "may" is a month only beside a number
	private static final Pattern MONTH = Pattern.compile(
			"\\b(january|february|march|april|june|july|august|september|october|november|december|may(?=\\s+[0-9])|(?<=[0-9]\\s)may)\\b");

	private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth",
			"seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
			"sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth");

	private static final List<String> CARDINALS = List.of("one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten", "eleven", "twelve");

	private static final Pattern WORD = Pattern
		.compile("\\b(" + String.join("|", ORDINALS) + "|" + String.join("|", CARDINALS) + ")\\b");

	private Numbers() {
	}

	/** The numbers in order of size, each as often as it stands there. */
	public static List<BigDecimal> in(String text, Language language) {
		String plain = eras(Normalizer.normalize(text, Normalizer.Form.NFKC));
		List<BigDecimal> numbers = new ArrayList<>();
		Matcher number = NUMBER.matcher(plain);
		while (number.find()) {
			BigDecimal value = new BigDecimal(number.group(1).replace(",", ""));
			String unit = (number.group(2) != null) ? number.group(2).toLowerCase(Locale.ROOT) : "";
			numbers.add(value.multiply(UNITS.getOrDefault(unit, BigDecimal.ONE)).stripTrailingZeros());
		}
		if (language == Language.EN) {
			Matcher month = MONTH.matcher(plain.toLowerCase(Locale.ROOT));
			while (month.find()) {
				numbers.add(BigDecimal.valueOf(MONTHS.indexOf(month.group(1)) + 1L).stripTrailingZeros());
			}
		}
		numbers.sort(null);
		return numbers;
	}

	/**
	 * The numbers an English text writes as words: "fifth" where Korean and Japanese have
	 * 5, but also "first of all" and "both". They state a number only where another
	 * language does.
	 */
	static List<BigDecimal> spelled(String text, Language language) {
		List<BigDecimal> numbers = new ArrayList<>();
		if (language == Language.EN) {
			Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
			while (word.find()) {
				int ordinal = ORDINALS.indexOf(word.group());
				int number = (ordinal >= 0) ? ordinal : CARDINALS.indexOf(word.group());
				numbers.add(BigDecimal.valueOf(number + 1L).stripTrailingZeros());
			}
		}
		return numbers;
	}

	private static String eras(String text) {
		return ERA.matcher(text).replaceAll((era) -> {
			int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
			return (ERAS.getOrDefault(era.group(1), 0) + year) + "年";
		});
	}

	private static Map.Entry<String, BigDecimal> unit(String word, int zeros) {
		return Map.entry(word, BigDecimal.TEN.pow(zeros));
	}

}
