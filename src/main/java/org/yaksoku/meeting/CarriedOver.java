package org.yaksoku.meeting;

import java.util.List;

import org.yaksoku.shared.LocalText;

/**
 * Asked when a new edition is begun from the last one: what is still open and belongs on
 * its agenda. Answered by rooms above this one, which this room does not know.
 */
public interface CarriedOver {

	/**
	 * Titles of agenda items, in the order in which they should be discussed.
	 */
	List<LocalText> from(MeetingId last);

}
