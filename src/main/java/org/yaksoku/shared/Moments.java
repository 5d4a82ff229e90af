package org.yaksoku.shared;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Instants as the desks write them: to the minute, in the time both countries share the
 * whole year (rule 16).
 */
public final class Moments {

	/** Nine hours ahead of UTC, without summer time. */
	public static final ZoneOffset ZONE = ZoneOffset.ofHours(9);

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	private Moments() {
	}

	/** Day and time without a zone, such as 2026-12-08 14:30. */
	public static String minute(Instant at) {
		return MINUTE.format(at.atOffset(ZONE));
	}

	/**
	 * The same for programs: in UTC, to the second, because HTML knows no finer times.
	 */
	public static String datetime(Instant at) {
		return at.truncatedTo(ChronoUnit.SECONDS).toString();
	}

}
