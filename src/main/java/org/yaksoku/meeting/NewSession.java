package org.yaksoku.meeting;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

/**
 * A part of a meeting.
 *
 * @param items what was shown or taken in turn, in order
 */
public record NewSession(SessionKind kind, LocalText title, LocalText theme, List<LocalText> items,
		Visibility visibility, @Nullable Instant embargoUntil) {

}
