package org.yaksoku.statement.desk;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Side;

/**
 * One entry of the history of a wording.
 *
 * @param what the kind of thing: version, clause, its place in the version, its topic,
 * text, signature
 * @param operation INSERT, UPDATE or DELETE
 * @param number of the clause, null where it is none
 * @param actor as the history names them
 * @param side for which they acted, null for the system
 * @param reason null where none was asked for
 * @param at an instant; shown in UTC+9
 */
public record Event(String what, String operation, @Nullable String number, String actor, @Nullable Side side,
		@Nullable String reason, Instant at, List<EventField> fields) {

	/** The same for programs, to the second. */
	public String datetime() {
		return Moments.datetime(this.at);
	}

	/** When, to the minute, in the time of both countries. */
	public String time() {
		return Moments.minute(this.at);
	}

}
