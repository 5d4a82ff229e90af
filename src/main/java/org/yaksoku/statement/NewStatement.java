package org.yaksoku.statement;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.DocumentId;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.meeting.SeriesId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;

/**
 * A joint statement to be recorded, before it has any wording.
 *
 * @param code short and speakable, such as kccj-14
 * @param meetings those it rests on, in order; none is possible
 * @param issuers in the order in which they signed
 * @param pressSource where the text is known only from the press: the report; null for a
 * signed text
 * @param internalNote for the desks alone; null without
 */
public record NewStatement(String code, @Nullable SeriesId series, List<MeetingId> meetings, List<Issuer> issuers,
		LocalText properName, @Nullable PartialDate adopted, @Nullable PartialDate announced, LocalText purpose,
		LocalText context, LocalText occasion, LocalText note, @Nullable DocumentId pressSource,
		@Nullable String internalNote, boolean example) {

}
