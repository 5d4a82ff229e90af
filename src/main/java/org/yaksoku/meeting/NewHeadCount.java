package org.yaksoku.meeting;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.DocumentId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * A number of people, as one source counts them.
 *
 * @param side null for both together
 * @param basis who is counted
 */
public record NewHeadCount(@Nullable Side side, int count, LocalText basis, @Nullable DocumentId source,
		Visibility visibility, @Nullable Instant embargoUntil) {

}
