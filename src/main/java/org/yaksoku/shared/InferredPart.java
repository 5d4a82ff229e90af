package org.yaksoku.shared;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a date somebody concluded instead of reading it. A source that prints
 * "January 14" leaves only the year to be concluded, one that prints "on the 8th" the
 * month as well. The rule stands here alone, for every page and every export.
 */
public enum InferredPart {

	YEAR, MONTH_AND_YEAR, WHOLE;

	private static final Pattern YEARS = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)|令和|平成|昭和");

	private static final Pattern MONTHS = Pattern
		.compile("\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
				+ "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b|[0-9０-９一二三四五六七八九十]\\s*[월月]" + "|\\d{1,4}[-./]\\d{1,2}",
				Pattern.CASE_INSENSITIVE);

	private static final String DAYS = "(?<!\\d)0?%d(?!\\d)";

	/**
	 * Compares the printed wording with the value that was concluded from it.
	 * @return null where nothing was concluded; {@link #WHOLE} also where no wording is
	 * kept, because then nobody can say what was read
	 */
	public static @Nullable InferredPart of(PartialDate date) {
		if (!date.inferred()) {
			return null;
		}
		String printed = date.printed();
		if (printed == null || YEARS.matcher(printed).find()) {
			// with the year printed, what else was concluded cannot be told apart
			return WHOLE;
		}
		return switch (date.precision()) {
			case DAY -> ofDay(printed.toLowerCase(Locale.ROOT), Objects.requireNonNull(date.earliest()));
			case MONTH -> MONTHS.matcher(printed).find() ? YEAR : WHOLE;
			case YEAR -> YEAR;
			default -> WHOLE;
		};
	}

	private static InferredPart ofDay(String printed, LocalDate day) {
		if (!Pattern.compile(DAYS.formatted(day.getDayOfMonth())).matcher(printed).find()) {
			return WHOLE;
		}
		return MONTHS.matcher(printed).find() ? YEAR : MONTH_AND_YEAR;
	}

}
