package org.yaksoku.followup;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.DocumentId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;

/**
 * What the addressee of a recommendation answered.
 *
 * @param side which side records it
 */
public record NewResponse(ClauseId clause, LocalText addressee, ResponseState state, @Nullable PartialDate dated,
		LocalText note, @Nullable DocumentId document, Side side, Visibility visibility,
		@Nullable Instant embargoUntil) {

}
