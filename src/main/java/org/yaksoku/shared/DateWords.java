package org.yaksoku.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Says dates and times as a reader of one language expects them, and never more precisely
 * than they are known.
 */
public enum DateWords {

	KO(Language.KO, "yyyy년 M월 d일(E)", "yyyy년 M월 d일", "yyyy년 M월", " ~ ", "날짜 미상") {
		@Override
		String quarter(int year, int quarter) {
			return year + "년 " + quarter + "분기";
		}

		@Override
		String half(int year, boolean first) {
			return year + "년 " + (first ? "상반기" : "하반기");
		}

		@Override
		String year(int year) {
			return year + "년 중";
		}

		@Override
		String fiscalYear(int year) {
			return "%d회계연도(%d년 4월 ~ %d년 3월)".formatted(year, year, year + 1);
		}
	},

	JA(Language.JA, "yyyy年M月d日(E)", "yyyy年M月d日", "yyyy年M月", "～", "日付不詳") {
		@Override
		String quarter(int year, int quarter) {
			return year + "年第" + quarter + "四半期";
		}

		@Override
		String half(int year, boolean first) {
			return year + "年" + (first ? "上半期" : "下半期");
		}

		@Override
		String year(int year) {
			return year + "年中";
		}

		@Override
		String fiscalYear(int year) {
			return year + "年度";
		}
	},

	EN(Language.EN, "EEEE d MMMM yyyy", "d MMMM yyyy", "MMMM yyyy", " – ", "date unknown") {
		@Override
		String quarter(int year, int quarter) {
			return ORDINALS[quarter - 1] + " quarter of " + year;
		}

		@Override
		String half(int year, boolean first) {
			return (first ? "first half of " : "second half of ") + year;
		}

		@Override
		String year(int year) {
			return "during " + year;
		}

		@Override
		String fiscalYear(int year) {
			return "fiscal year %d (April %d to March %d)".formatted(year, year, year + 1);
		}
	};

	private static final String[] ORDINALS = { "first", "second", "third", "fourth" };

	private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

	private static final Pattern HAN_OR_KANA = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm '(UTC+9)'");

	private final DateTimeFormatter full;

	private final DateTimeFormatter day;

	private final DateTimeFormatter month;

	private final String to;

	private final String unknown;

	DateWords(Language language, String full, String day, String month, String to, String unknown) {
		Locale locale = language.locale();
		this.full = DateTimeFormatter.ofPattern(full, locale);
		this.day = DateTimeFormatter.ofPattern(day, locale);
		this.month = DateTimeFormatter.ofPattern(month, locale);
		this.to = to;
		this.unknown = unknown;
	}

	public static DateWords of(Language language) {
		return valueOf(language.name());
	}

	/** A date as precisely as it is known, with its printed wording beside it. */
	public SpokenDate say(PartialDate date) {
		String words = words(date);
		@Nullable String printed = words.equals(date.printed()) ? null : date.printed();
		return new SpokenDate(words, attribute(date), printed, language(printed), InferredPart.of(date));
	}

	/** A day with its weekday. */
	public String day(LocalDate day) {
		return this.full.format(day);
	}

	/** A day without its weekday, for lines that hold many. */
	public String shortDay(LocalDate day) {
		return this.day.format(day);
	}

	/** The day of an instant in both countries. */
	public SpokenDate say(Instant instant) {
		LocalDate day = LocalDate.ofInstant(instant, Moments.ZONE);
		return SpokenDate.plain(this.day.format(day), day.toString());
	}

	/** Day and time of an instant, with the zone both countries share. */
	public String time(Instant instant) {
		return this.day.format(LocalDate.ofInstant(instant, Moments.ZONE)) + " "
				+ MINUTE.format(instant.atOffset(Moments.ZONE));
	}

	abstract String quarter(int year, int quarter);

	abstract String half(int year, boolean first);

	abstract String year(int year);

	abstract String fiscalYear(int year);

	private String words(PartialDate date) {
		if (!date.isKnown()) {
			return this.unknown;
		}
		LocalDate first = Objects.requireNonNull(date.earliest());
		LocalDate last = Objects.requireNonNull(date.latest());
		return switch (date.precision()) {
			case DAY -> first.equals(last) ? day(first) : day(first) + this.to + day(last);
			case MONTH -> this.month.format(first);
			case QUARTER -> quarter(first.getYear(), (first.getMonthValue() + 2) / 3);
			case HALF -> half(first.getYear(), first.getMonthValue() < 7);
			case YEAR -> year(first.getYear());
			case FISCAL_YEAR -> fiscalYear(first.getYear());
			case UNKNOWN -> this.unknown;
		};
	}

	/**
	 * What HTML accepts in a datetime attribute; quarters and halves have no form there.
	 */
	private static @Nullable String attribute(PartialDate date) {
		LocalDate first = date.earliest();
		if (first == null) {
			return null;
		}
		return switch (date.precision()) {
			case DAY -> first.equals(date.latest()) ? first.toString() : null;
			case MONTH -> first.toString().substring(0, 7);
			case YEAR -> first.toString().substring(0, 4);
			default -> null;
		};
	}

	/** Sources print in three languages, told apart by their letters. */
	private static @Nullable String language(@Nullable String printed) {
		if (printed == null) {
			return null;
		}
		if (HANGUL.matcher(printed).find()) {
			return Language.KO.code();
		}
		return (HAN_OR_KANA.matcher(printed).find() ? Language.JA : Language.EN).code();
	}

}
