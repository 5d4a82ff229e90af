package org.yaksoku.notification.digest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * On which days something is reminded of: what is due fourteen and three days before, on
 * its day, and then every week; what waits for an answer after three days, and then every
 * week. A day on which nobody works is made up for on the next that is.
 */
final class Reminders {

	/**
	 * The same for deadlines, as a condition on a date column {@code %s}, so that a side
	 * with very many reads only what is reminded of; {@code :after} is the day before the
	 * first day of reminding, {@code :today} the last.
	 */
	static final String DEADLINE = """
			exists (select from generate_series(cast(:after as date) + 1, cast(:today as date), interval '1 day') g(day)
			  cross join lateral (select g.day::date - %1$s as passed) d
			  where d.passed in (-14, -3, 0) or (d.passed > 0 and d.passed %% 7 = 0))""";

	private static final Set<Long> BEFORE = Set.of(-14L, -3L, 0L);

	private static final long WAITED = 3;

	private static final long WEEK = 7;

	private Reminders() {
	}

	/**
	 * Whether an item is reminded of.
	 * @param after the day of the last digest; its reminders have been sent
	 */
	static boolean isDue(DueItem item, LocalDate after, LocalDate today) {
		return after.plusDays(1).datesUntil(today.plusDays(1)).anyMatch((day) -> fallsOn(item, day));
	}

	private static boolean fallsOn(DueItem item, LocalDate day) {
		long passed = ChronoUnit.DAYS.between(item.day(), day);
		if (item.kind() == DueKind.DEADLINE) {
			return BEFORE.contains(passed) || (passed > 0 && passed % WEEK == 0);
		}
		return passed >= WAITED && (passed - WAITED) % WEEK == 0;
	}

}
