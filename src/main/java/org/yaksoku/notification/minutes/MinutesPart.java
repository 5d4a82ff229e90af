package org.yaksoku.notification.minutes;

/**
 * As what somebody gets minutes.
 */
public enum MinutesPart {

	/** Took part, and is asked to confirm them. */
	PARTICIPANT,

	/** Gets them to know. */
	INFORMED

}
