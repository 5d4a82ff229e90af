package org.yaksoku.meeting;

import java.util.List;

/**
 * Asked before a meeting is closed. Answered by rooms above this one, which this room
 * does not know.
 */
public interface ClosingCheck {

	/**
	 * What still has to be recorded, by short names; empty where nothing has.
	 */
	List<String> missing(MeetingId meeting);

}
