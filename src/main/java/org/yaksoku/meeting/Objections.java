package org.yaksoku.meeting;

import java.util.UUID;

/**
 * Says how many of those who took part object to the minutes of a meeting as they were
 * mailed last. Only {@code notification} knows and implements it.
 */
public interface Objections {

	/** Those that are still open: none where the text was replaced or is final. */
	int open(UUID meeting);

}
