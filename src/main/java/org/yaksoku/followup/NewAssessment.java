package org.yaksoku.followup;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.DocumentId;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;

/**
 * How one side judges a clause at an edition.
 *
 * @param value -1, 0 or +1
 */
public record NewAssessment(ClauseId clause, MeetingId meeting, Side side, int value, LocalText reason,
		@Nullable DocumentId document, boolean interim, Visibility visibility) {

	/** The same, resting on a document. */
	NewAssessment on(DocumentId evidence) {
		return new NewAssessment(this.clause, this.meeting, this.side, this.value, this.reason, evidence, this.interim,
				this.visibility);
	}

}
