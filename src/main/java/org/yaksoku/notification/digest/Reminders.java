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

	private static final Set<Long> BEFORE = Set.of(-14L, -3L, 0L);

	private static final long WAITED = 3;

	private static final long WEEK = 7;

	private Reminders() {
	}

	/**
	 * Whether an item is reminded of.
	 * @param lastWorkingDay the one before today; its reminders have been sent
	 */
	static boolean isDue(DueItem item, LocalDate lastWorkingDay, LocalDate today) {
		return lastWorkingDay.plusDays(1).datesUntil(today.plusDays(1)).anyMatch((day) -> fallsOn(item, day));
	}

	private static boolean fallsOn(DueItem item, LocalDate day) {
		long passed = ChronoUnit.DAYS.between(item.day(), day);
		if (item.kind() == DueKind.DEADLINE) {
			return BEFORE.contains(passed) || (passed > 0 && passed % WEEK == 0);
		}
		return passed >= WAITED && (passed - WAITED) % WEEK == 0;
	}

}
