package org.yaksoku.interchange.render;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.PartialDate.Precision;

/**
 * Something in a calendar that takes whole days.
 *
 * @param uid names it for ever, in every language and every calendar
 * @param first day, in UTC+9
 * @param last day, in UTC+9; the first where it takes one
 * @param title in its own language
 * @param notes whole lines in the reader’s language
 * @param place in its own language, null where there is none
 * @param address the whole address of its page
 * @param busy whether people are somewhere on these days, and not only have something to
 * do by then
 */
public record CalendarEntry(String uid, LocalDate first, LocalDate last, Spoken title, List<String> notes,
		@Nullable Spoken place, String address, Certainty certainty, boolean busy) {

	/**
	 * Whether a date names days. A month, a quarter or a year is no event: whoever put it
	 * into a calendar would invent a day.
	 */
	public static boolean has(@Nullable PartialDate date) {
		return date != null && date.precision() == Precision.DAY;
	}

}
