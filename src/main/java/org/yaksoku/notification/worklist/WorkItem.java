package org.yaksoku.notification.worklist;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * Something that needs somebody.
 *
 * @param item names it: the task and the thing
 * @param code of the action, the statement or the meeting
 * @param context what it belongs to, such as kccj-14 §2; null without
 * @param due the last day it can wait, null where nothing says so
 * @param dueDate the same for the reader
 * @param count how many texts, 1 for everything else
 * @param days from today until its last day, negative where that is over; null where it
 * is not about being late
 * @param address where it is done
 * @param absent the name of the colleague for whom it is done, null where it is one’s own
 * or the side’s
 * @param snoozedUntil until when it is put off, null where it is not
 * @param snoozeReason why, null where it is not
 */
public record WorkItem(Task task, String item, String code, Spoken title, @Nullable String context,
		@Nullable LocalDate due, @Nullable SpokenDate dueDate, @Nullable Long days, int count, String address,
		@Nullable UUID responsible, @Nullable String absent, @Nullable SpokenDate snoozedUntil,
		@Nullable String snoozeReason) {

	/** Whether a form for it can be opened in its line. */
	public boolean isReported() {
		return this.task == Task.PAST_DUE || this.task == Task.DUE_SOON || this.task == Task.DIFFERS;
	}

	/**
	 * Who stands behind what is reported, where one side’s answer is awaited: the other
	 * one.
	 */
	public Seals behind(Side reader) {
		return new Seals(reader != Side.KR, reader != Side.JP);
	}

	/**
	 * The seals of both sides.
	 *
	 * @param korea whether the Korean side stands behind it
	 * @param japan whether the Japanese side does
	 */
	public record Seals(boolean korea, boolean japan) {

	}

	/** The key that opens what is to be done. */
	public String key() {
		return switch (this.task) {
			case PAST_DUE, DUE_SOON, DIFFERS -> "update";
			case CONFIRM, DATE_PROPOSED -> "confirm";
			default -> "edit";
		};
	}

}
