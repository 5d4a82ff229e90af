package org.yaksoku.meeting.desk;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.MeetingStatus;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.shared.Visibility;

/**
 * A meeting in the desk's list.
 *
 * @param late whether it was held more than 14 days ago and nothing came out of it yet
 */
public record MeetingEntry(String code, Spoken title, @Nullable Spoken series, @Nullable SpokenDate held,
		@Nullable Side hostSide, @Nullable Spoken place, MeetingStatus status, Visibility visibility, int outcomes,
		boolean late, boolean example) {

}
