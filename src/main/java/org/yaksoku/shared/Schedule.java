package org.yaksoku.shared;

import java.time.LocalDate;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Where an action stands against its date: computed from dates and the clock, never
 * typed. An undated action is never past due.
 */
public enum Schedule {

	// worst last
	ON_TIME, NO_DATE, DUE_SOON, PAST_DUE;

	/** Days before its date from which an action is due soon. */
	public static final int SOON_DAYS = 14;

	/**
	 * @param latest the last day the due date can mean, null where there is none
	 * @param today the day in UTC+9
	 */
	public static Schedule of(@Nullable LocalDate latest, LocalDate today) {
		if (latest == null) {
			return NO_DATE;
		}
		if (today.isAfter(latest)) {
			return PAST_DUE;
		}
		return today.plusDays(SOON_DAYS).isBefore(latest) ? ON_TIME : DUE_SOON;
	}

	/**
	 * The schedule of a clause: the worst of its open actions (rule 5).
	 * @return null where no action is open
	 */
	public static @Nullable Schedule worst(Collection<Schedule> ofOpenActions) {
		return ofOpenActions.stream().max(Enum::compareTo).orElse(null);
	}

}
