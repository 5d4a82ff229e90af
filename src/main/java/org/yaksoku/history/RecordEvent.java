package org.yaksoku.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Side;

/**
 * One entry of the history of a record or of a part of it.
 *
 * @param what the kind of thing, such as organisation or former_name
 * @param operation INSERT, UPDATE or DELETE
 * @param who by the name they write themselves, or the part of the system
 * @param side for which they work, null for the system
 * @param reason null where none was asked for
 * @param at an instant; shown in UTC+9
 */
public record RecordEvent(String what, String operation, String who, @Nullable Side side, @Nullable String reason,
		Instant at, List<FieldChange> fields) {

	/** The same for programs, to the second. */
	public String datetime() {
		return Moments.datetime(this.at);
	}

	/** When, to the minute, in the time of both countries. */
	public String time() {
		return Moments.minute(this.at);
	}

}
