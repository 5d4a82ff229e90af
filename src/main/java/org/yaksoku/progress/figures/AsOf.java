package org.yaksoku.progress.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The end of a day, or this moment where the day is today: what was entered until then is
 * counted, and nothing else.
 *
 * @param day in UTC+9
 * @param at the last moment that counts
 */
public record AsOf(LocalDate day, Instant at) {

	/** Korea and Japan (rule 16). */
	public static final ZoneId ZONE = ZoneId.of("UTC+9");

	/** The end of a day that is over, now on any later one. */
	public static AsOf of(LocalDate day, Clock clock) {
		// the database counts in microseconds
		Instant end = day.plusDays(1).atStartOfDay(ZONE).toInstant().minus(1, ChronoUnit.MICROS);
		Instant now = clock.instant();
		return new AsOf(day, end.isAfter(now) ? now : end);
	}

	/** This moment. */
	public static AsOf now(Clock clock) {
		return of(LocalDate.ofInstant(clock.instant(), ZONE), clock);
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
			if (day.isAfter(LocalDate.ofInstant(clock.instant(), ZONE)) || day.getYear() < 1900) {
				throw new IllegalArgumentException("Nothing is known of " + text);
			}
			return of(day, clock);
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException(text + " is no day", ex);
		}
	}

}
