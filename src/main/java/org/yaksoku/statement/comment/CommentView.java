package org.yaksoku.statement.comment;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;

/**
 * A remark as its readers see it.
 *
 * @param language the text it is about, null for the clause as a whole
 * @param writtenBy as the history names them
 * @param writtenAt an instant; shown in UTC+9
 * @param resolvedBy null while it is open
 */
public record CommentView(CommentId id, ClauseId clause, @Nullable Language language, String text, Side side,
		Visibility visibility, String writtenBy, Instant writtenAt, @Nullable String resolvedBy) {

	/** The same for programs, to the second. */
	public String datetime() {
		return Moments.datetime(this.writtenAt);
	}

	/** When it was written, to the minute, in the time of both countries. */
	public String time() {
		return Moments.minute(this.writtenAt);
	}

	public boolean open() {
		return this.resolvedBy == null;
	}

}
