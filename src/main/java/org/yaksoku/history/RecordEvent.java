package org.yaksoku.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Side;

/**
 * One entry of the history of a record or of a part of it.
 *
 * @param id its place in the whole history; the higher, the newer
 * @param what the kind of thing, such as organisation or former_name
 * @param operation INSERT, UPDATE or DELETE, or what its room calls it
 * @param of the number of the clause it is about, null where it is about none
 * @param actor as the history names them
 * @param who by the name they write themselves, or the part of the system
 * @param side for which they work, null for the system
 * @param reason null where none was asked for
 * @param at an instant; shown in UTC+9
 */
public record RecordEvent(long id, String what, String operation, @Nullable String of, String actor, String who,
		@Nullable Side side, @Nullable String reason, Instant at, List<FieldChange> fields) {

	/** The same with other fields. */
	public RecordEvent with(List<FieldChange> others) {
		return new RecordEvent(this.id, this.what, this.operation, this.of, this.actor, this.who, this.side,
				this.reason, this.at, others);
	}

	/** The same for programs, to the second. */
	public String datetime() {
		return Moments.datetime(this.at);
	}

	/** When, to the minute, in the time of both countries. */
	public String time() {
		return Moments.minute(this.at);
	}

}
