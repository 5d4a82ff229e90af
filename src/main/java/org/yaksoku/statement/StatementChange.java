package org.yaksoku.statement;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;

/**
 * What is said about a statement, whatever its wordings.
 *
 * @param meetings those it rests on, in order; none is possible
 * @param issuers in the order in which they signed
 * @param internalNote for the desks alone; null without
 */
public record StatementChange(List<MeetingId> meetings, List<Issuer> issuers, LocalText properName,
		@Nullable PartialDate adopted, @Nullable PartialDate announced, LocalText purpose, LocalText context,
		LocalText occasion, LocalText note, @Nullable String internalNote) {

}
