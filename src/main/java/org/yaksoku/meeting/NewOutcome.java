package org.yaksoku.meeting;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.PersonId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.topic.TopicId;

/**
 * What came out.
 *
 * @param session the place of the session in its meeting, from 0; null for the whole
 * meeting
 * @param agendaItem likewise
 * @param speaker null where nobody in particular said it
 * @param unilateral the side whose unsigned pledge it may be; null otherwise
 */
public record NewOutcome(@Nullable Integer session, @Nullable Integer agendaItem, OutcomeKind kind, LocalText text,
		LocalText note, @Nullable PersonId speaker, @Nullable Side unilateral, List<TopicId> topics,
		Visibility visibility, @Nullable Instant embargoUntil) {

}
