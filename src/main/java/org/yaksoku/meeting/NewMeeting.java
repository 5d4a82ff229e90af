package org.yaksoku.meeting;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.DocumentId;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * An edition to be logged, with everything known about it.
 *
 * @param code short and speakable, such as kccj-14
 * @param ordinal null where it is not numbered
 * @param statusReason why it is postponed or cancelled
 * @param internalNote for the desks alone; null without
 * @param visibility BOTH_SIDES or PUBLIC
 * @param embargoUntil the instant before which the public does not see it; null without
 */
public record NewMeeting(String code, @Nullable SeriesId series, @Nullable Integer ordinal, LocalText title,
		@Nullable Side hostSide, @Nullable OrganisationId host, LocalText place, LocalText venue, PartialDate held,
		LocalText occasion, MeetingStatus status, LocalText statusReason, @Nullable String internalNote,
		Visibility visibility, @Nullable Instant embargoUntil, boolean example, List<NewSession> sessions,
		List<NewParticipation> participations, List<NewHeadCount> headCounts, List<NewAgendaItem> agenda,
		List<NewOutcome> outcomes, List<DocumentId> documents) {

}
