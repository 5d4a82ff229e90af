package org.yaksoku.notification.minutes;

/**
 * What printed minutes may consist of, in the order in which it stands there.
 */
public enum MinutesContent {

	/** Who took part, side by side. */
	PEOPLE,
	/** What was discussed. */
	AGENDA,
	/** What came out. */
	OUTCOMES,
	/** Who confirmed the text that was mailed. */
	ANSWERS

}
