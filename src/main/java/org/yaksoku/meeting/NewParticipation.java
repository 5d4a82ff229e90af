package org.yaksoku.meeting;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.PersonId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

/**
 * Somebody who takes part; where no person is known, a post.
 *
 * @param session the place of the session in its meeting, from 0; null for the whole
 * meeting
 * @param title the post held that day
 * @param contact for the desks alone; null without
 */
public record NewParticipation(@Nullable Integer session, @Nullable PersonId person,
		@Nullable OrganisationId organisation, LocalText title, ParticipationRole role, Attendance attendance,
		@Nullable String contact, Visibility visibility, @Nullable Instant embargoUntil) {

}
