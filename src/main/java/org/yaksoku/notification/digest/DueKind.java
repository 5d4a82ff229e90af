package org.yaksoku.notification.digest;

/**
 * Why something stands in a digest.
 */
public enum DueKind {

	/** One’s own side owes it by a day. */
	DEADLINE,

	/** A report of the other side waits for an answer since a day. */
	CONFIRMATION,

	/** The other side sees a report of one’s own side differently since a day. */
	DIFFERS,

	/** A wording waits for one’s own side’s signature since a day. */
	SIGNATURE

}
