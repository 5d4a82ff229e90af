package org.yaksoku.progress.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.SpokenDate;

/**
 * The end of a day, or this moment where the day is today: what was entered until then is
 * counted, and nothing else.
 *
 * @param day in UTC+9
 * @param at the last moment that counts
 */
public record AsOf(LocalDate day, Instant at) {

	/** The end of a day that is over, now on any later one. */
	public static AsOf of(LocalDate day, Clock clock) {
		AsOf end = end(day);
		Instant now = clock.instant();
		return end.at.isAfter(now) ? new AsOf(day, now) : end;
	}

	/** This moment. */
	public static AsOf now(Clock clock) {
		return of(LocalDate.ofInstant(clock.instant(), Moments.ZONE), clock);
	}

	/**
	 * What an address says.
	 * @param text a day like 2026-06-30; null or empty for now
	 * @throws IllegalArgumentException where it is no day, or one to come
	 */
	public static AsOf parse(@Nullable String text, Clock clock) {
		if (text == null || text.isBlank()) {
			return now(clock);
		}
		try {
			LocalDate day = LocalDate.parse(text.strip());
			if (day.isAfter(LocalDate.ofInstant(clock.instant(), Moments.ZONE)) || day.getYear() < 1900) {
				throw new IllegalArgumentException("Nothing is known of " + text);
			}
			return of(day, clock);
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException(text + " is no day", ex);
		}
	}

	/**
	 * A day in an address, also one to come.
	 * @throws IllegalArgumentException where it is no day
	 */
	public static LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException(text + " is no day", ex);
		}
	}

	/** The end of the same day a year before. */
	AsOf yearBefore() {
		return end(this.day.minusYears(1));
	}

	/** The day in words. */
	public SpokenDate said(Language reader) {
		return said(this.day, reader);
	}

	/** A day in words. */
	public static SpokenDate said(LocalDate day, Language reader) {
		return SpokenDate.plain(DateWords.of(reader).shortDay(day), day.toString());
	}

	private static AsOf end(LocalDate day) {
		// the database counts in microseconds
		return new AsOf(day, day.plusDays(1).atStartOfDay(Moments.ZONE).toInstant().minus(1, ChronoUnit.MICROS));
	}

}
