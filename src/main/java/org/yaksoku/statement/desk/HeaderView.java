package org.yaksoku.statement.desk;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.statement.Issuer;
import org.yaksoku.statement.StatementId;

/**
 * What is said about a statement, whatever its wordings, as the desk sees it.
 *
 * @param version what an edit must name
 * @param adoptedInWords as the reader understands it, null where it is not known;
 * likewise announced
 * @param meetings those it rests on, in order
 * @param issuers in the order in which they signed
 */
public record HeaderView(StatementId id, String code, long version, LocalText properName, @Nullable PartialDate adopted,
		@Nullable SpokenDate adoptedInWords, @Nullable PartialDate announced, @Nullable SpokenDate announcedInWords,
		LocalText purpose, LocalText context, LocalText occasion, LocalText note, @Nullable String internalNote,
		List<MeetingId> meetings, List<Issuer> issuers) {

}
