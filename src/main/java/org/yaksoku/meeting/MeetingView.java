package org.yaksoku.meeting;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;

/**
 * An edition as other rooms see it.
 *
 * @param ordinal null where it is not numbered
 * @param example whether it was invented to show how the portal works
 */
public record MeetingView(MeetingId id, String code, @Nullable Integer ordinal, LocalText title, PartialDate held,
		MeetingStatus status, boolean example) {

}
