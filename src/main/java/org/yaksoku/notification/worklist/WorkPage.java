package org.yaksoku.notification.worklist;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * What needs the reader today, and what comes next.
 *
 * @param items the most urgent first
 * @param snoozed what the reader put off, the first to come back first
 * @param next the next thing that will be due, null where nothing is
 * @param recent what others did last, newest first
 * @param meeting the next meeting, null where none is announced
 */
public record WorkPage(List<WorkItem> items, List<WorkItem> snoozed, @Nullable Coming next, List<Recent> recent,
		@Nullable Coming meeting) {

	/** How many of a kind, by its name. */
	public long count(String task) {
		return this.items.stream().filter((it) -> it.task().name().equals(task)).count();
	}

	/**
	 * Something that is still to come.
	 *
	 * @param date null where it is not known
	 */
	public record Coming(String code, Spoken title, @Nullable SpokenDate date) {

	}

	/**
	 * What somebody did.
	 *
	 * @param what REPORTED, CONFIRMED or DIFFERS
	 */
	public record Recent(String what, Side side, String code, Spoken title, SpokenDate at) {

	}

}
