package org.yaksoku.notification.digest;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * Something that waits for somebody.
 *
 * @param title in its own language
 * @param context what it belongs to, in its own language, null for nothing
 * @param day the last day it can be due on, or the day since which it waits; in UTC+9
 * @param inWords that day as precisely as it is known, in the reader’s language
 * @param path of the page where it is done
 */
public record DueItem(DueKind kind, Spoken title, @Nullable Spoken context, LocalDate day, String inWords,
		String path) {

	/** Whether its day has passed without it. */
	public boolean isPastDue(LocalDate today) {
		return this.kind == DueKind.DEADLINE && today.isAfter(this.day);
	}

}
