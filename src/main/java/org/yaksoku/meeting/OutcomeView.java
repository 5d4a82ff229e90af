package org.yaksoku.meeting;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;

/**
 * What came out of a meeting, as rooms above see it.
 *
 * @param unilateral the side whose unsigned pledge it may be; null otherwise
 */
public record OutcomeView(OutcomeId id, MeetingId meeting, OutcomeKind kind, LocalText text,
		@Nullable Side unilateral) {

}
