package org.yaksoku.shared;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.PartialDate.Precision;

/**
 * Reads dates as people in Korea and Japan and writers of English type them, as precisely
 * as they are typed. What can be meant in two ways is not read at all: 3/4/2026, a first
 * half without saying of which year's kind (上期), the end of a year.
 */
public final class DateReader {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2199;

	private static final String YEAR = "(\\d{4}|(?:令和|平成|昭和|[rhs])(?:元|\\d{1,2}))";

	private static final List<Form> FORMS = List.of(
			// days
			form("(\\d{4})(\\d{2})(\\d{2})", DateReader::day),
			form(YEAR + "\\s?[-./]\\s?(\\d{1,2})\\s?[-./]\\s?(\\d{1,2})\\.?", DateReader::day),
			form(YEAR + "[年년]\\s?(\\d{1,2})[月월]\\s?(\\d{1,2})[日일]", DateReader::day),
			form("(\\d{1,2})(?:st|nd|rd|th)?\\s([a-z]{3,9})\\.?,?\\s(\\d{4})",
					(it) -> day(it.group(3), it.group(2), it.group(1))),
			form("([a-z]{3,9})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})",
					(it) -> day(it.group(3), it.group(1), it.group(2))),
			// months; the end of a fiscal year is its March
			form(YEAR + "\\s?[-./]\\s?(\\d{1,2})\\.?", DateReader::month),
			form(YEAR + "[年년]\\s?(\\d{1,2})[月월](?:\\s?[中중])?", DateReader::month),
			form("([a-z]{3,9})\\.?,?\\s(\\d{4})", (it) -> month(it.group(2), it.group(1))),
			form(YEAR + "年度末", (it) -> PartialDate.month(YearMonth.of(year(it.group(1)) + 1, 3))),
			// quarters and halves of the calendar year
			form(YEAR + "[年년]?[\\s-]?q([1-4])", DateReader::quarter),
			form("q([1-4])\\s(\\d{4})", DateReader::backwards),
			form(YEAR + "년\\s?제?([1-4])(?:/4)?\\s?분기", DateReader::quarter),
			form(YEAR + "年\\s?第?([1-4])四半期", DateReader::quarter),
			form("(first|second|third|fourth|1st|2nd|3rd|4th) quarter of (\\d{4})", DateReader::backwards),
			form(YEAR + "[\\s-]?h([12])", DateReader::half),
			form("h([12])\\s(\\d{4})", (it) -> PartialDate.half(year(it.group(2)), Integer.parseInt(it.group(1)))),
			form(YEAR + "년\\s?(상|하)반기", DateReader::half), form(YEAR + "年\\s?(上|下)半期", DateReader::half),
			form("(first|second) half of (\\d{4})",
					(it) -> PartialDate.half(year(it.group(2)), it.group(1).equals("first") ? 1 : 2)),
			// fiscal years, April to March
			form(YEAR + "年度", DateReader::fiscalYear),
			form(YEAR + "(?:년도\\s)?\\s?회계연도(?:\\(.*\\))?", DateReader::fiscalYear),
			form("(?:fy|fiscal|fiscal year)\\s?(\\d{4})(?:\\s\\(.*\\))?", DateReader::fiscalYear),
			// years
			form("(?:during |in )?(\\d{4})", DateReader::wholeYear), form(YEAR + "년(?:\\s?중)?", DateReader::wholeYear),
			form(YEAR + "年(?:中)?", DateReader::wholeYear));

	private static final Pattern SPAN = Pattern.compile("(.+?)\\s?(?:~|〜| – | - | to )\\s?(.+)");

	private static final Pattern WEEKDAY_BEHIND = Pattern.compile("(.+?)\\s?\\(([月火水木金土日월화수목금토일])(?:曜日?|요일)?\\)");

	private static final Pattern WEEKDAY_BEFORE = Pattern.compile("(mon|tues|wednes|thurs|fri|satur|sun)day,? (.+)");

	private static final Pattern FIGURES = Pattern.compile("[0-9０-９./-]+");

	private DateReader() {
	}

	/** Whether nothing was typed, or a date that can be meant in one way only. */
	public static boolean isReadable(@Nullable String typed) {
		return typed == null || typed.isBlank() || read(typed).isPresent();
	}

	/**
	 * What was typed, in any of the three languages.
	 * @return empty where it is no date, or could be two
	 */
	public static Optional<PartialDate> read(String typed) {
		String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.replaceAll("[\\s　]+", " ")
			.strip()
			.toLowerCase(Locale.ROOT);
		Optional<PartialDate> one = single(text);
		return one.isPresent() ? one : span(text);
	}

	/**
	 * The same with the words that were typed beside it (rule 7), unless they say no more
	 * than the date itself: a day, figures alone, or what {@link #write} and the portal’s
	 * pages write.
	 */
	public static Optional<PartialDate> readAsTyped(String typed) {
		String words = typed.strip();
		return read(typed).map((it) -> it.precision() == Precision.DAY || FIGURES.matcher(words).matches()
				|| words.equals(write(it)) || isSaid(words, it) ? it : it.printedAs(words));
	}

	/** Whether words are those with which the portal itself says a date. */
	private static boolean isSaid(String words, PartialDate date) {
		return Arrays.stream(Language.values())
			.map((it) -> DateWords.of(it).say(date).text())
			.anyMatch((it) -> bare(it).equalsIgnoreCase(bare(words)));
	}

	private static String bare(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
	}

	/**
	 * A date in a form that {@link #read} reads back as the same date, for the field in
	 * which it is edited. Empty where nothing is known.
	 */
	public static String write(PartialDate date) {
		LocalDate first = date.earliest();
		LocalDate last = date.latest();
		if (first == null || last == null) {
			return "";
		}
		return switch (date.precision()) {
			case DAY -> first.equals(last) ? first.toString() : first + " ~ " + last;
			case MONTH -> YearMonth.from(first).toString();
			case QUARTER -> first.getYear() + " Q" + (first.getMonthValue() + 2) / 3;
			case HALF -> first.getYear() + " H" + ((first.getMonthValue() < 7) ? 1 : 2);
			case YEAR -> Integer.toString(first.getYear());
			case FISCAL_YEAR -> first.getYear() + "年度";
			case UNKNOWN -> "";
		};
	}

	private static Optional<PartialDate> single(String text) {
		Matcher behind = WEEKDAY_BEHIND.matcher(text);
		if (behind.matches()) {
			return plain(behind.group(1)).filter((it) -> falls(it, weekday(behind.group(2))));
		}
		Matcher before = WEEKDAY_BEFORE.matcher(text);
		if (before.matches()) {
			return plain(before.group(2))
				.filter((it) -> falls(it, DayOfWeek.valueOf(before.group(1).toUpperCase(Locale.ROOT) + "DAY")));
		}
		return plain(text);
	}

	private static Optional<PartialDate> plain(String text) {
		for (Form form : FORMS) {
			Matcher found = form.pattern().matcher(text);
			if (found.matches()) {
				try {
					return Optional.of(form.meaning().apply(found))
						.filter((it) -> it.earliest() != null && it.earliest().getYear() >= FIRST_YEAR
								&& it.earliest().getYear() <= LAST_YEAR);
				}
				catch (DateTimeException | IllegalArgumentException ex) {
					// no such day: perhaps another form has a meaning for it
					continue;
				}
			}
		}
		return Optional.empty();
	}

	/** From a day to a day: a meeting that takes two. */
	private static Optional<PartialDate> span(String text) {
		Matcher span = SPAN.matcher(text);
		if (!span.matches()) {
			return Optional.empty();
		}
		@Nullable LocalDate first = oneDay(single(span.group(1)));
		@Nullable LocalDate last = oneDay(single(span.group(2)));
		return (first == null || last == null || last.isBefore(first)) ? Optional.empty()
				: Optional.of(new PartialDate(Precision.DAY, first, last, null, false));
	}

	private static @Nullable LocalDate oneDay(Optional<PartialDate> date) {
		return date.filter((it) -> it.precision() == Precision.DAY).map(PartialDate::earliest).orElse(null);
	}

	/** A day and a weekday that do not agree are not a date. */
	private static boolean falls(PartialDate date, DayOfWeek on) {
		LocalDate day = date.earliest();
		return date.precision() == Precision.DAY && day != null && day.getDayOfWeek() == on;
	}

	private static DayOfWeek weekday(String letter) {
		return DayOfWeek.of(Math.max("月火水木金土日".indexOf(letter), "월화수목금토일".indexOf(letter)) + 1);
	}

	private static PartialDate day(Matcher it) {
		return day(it.group(1), it.group(2), it.group(3));
	}

	private static PartialDate day(String year, String month, String day) {
		return PartialDate.day(LocalDate.of(year(year), monthOf(month), Integer.parseInt(day)));
	}

	private static PartialDate month(Matcher it) {
		return month(it.group(1), it.group(2));
	}

	private static PartialDate month(String year, String month) {
		return PartialDate.month(YearMonth.of(year(year), monthOf(month)));
	}

	private static PartialDate quarter(Matcher it) {
		return PartialDate.quarter(year(it.group(1)), Integer.parseInt(it.group(2)));
	}

	/** The quarter comes first: Q1 2026, first quarter of 2026. */
	private static PartialDate backwards(Matcher it) {
		String quarter = it.group(1);
		int number = Character.isDigit(quarter.charAt(0)) ? quarter.charAt(0) - '0'
				: List.of("first", "second", "third", "fourth").indexOf(quarter) + 1;
		return PartialDate.quarter(year(it.group(2)), number);
	}

	private static PartialDate half(Matcher it) {
		return PartialDate.half(year(it.group(1)), "1상上".contains(it.group(2)) ? 1 : 2);
	}

	private static PartialDate fiscalYear(Matcher it) {
		return PartialDate.fiscalYear(year(it.group(1)));
	}

	private static PartialDate wholeYear(Matcher it) {
		return PartialDate.year(year(it.group(1)));
	}

	private static int monthOf(String text) {
		if (Character.isDigit(text.charAt(0))) {
			return Integer.parseInt(text);
		}
		List<String> names = List.of("january", "february", "march", "april", "may", "june", "july", "august",
				"september", "october", "november", "december");
		for (String name : names) {
			if (name.equals(text) || name.substring(0, 3).equals(text)
					|| (text.equals("sept") && name.startsWith(text))) {
				return names.indexOf(name) + 1;
			}
		}
		throw new IllegalArgumentException("No month: " + text);
	}

	private static int year(String text) {
		if (Character.isDigit(text.charAt(0))) {
			return Integer.parseInt(text);
		}
		String number = text.replaceAll("\\D", "");
		int inEra = number.isEmpty() ? 1 : Integer.parseInt(number);
		return inEra + switch (text.charAt(0)) {
			case '令', 'r' -> 2018;
			case '平', 'h' -> 1988;
			default -> 1925;
		};
	}

	private static Form form(String pattern, Function<Matcher, PartialDate> meaning) {
		return new Form(Pattern.compile(pattern), meaning);
	}

	private record Form(Pattern pattern, Function<Matcher, PartialDate> meaning) {

	}

}
