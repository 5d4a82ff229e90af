package org.yaksoku.meeting;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

/**
 * Something to be discussed.
 */
public record NewAgendaItem(LocalText title, Visibility visibility, @Nullable Instant embargoUntil) {

}
