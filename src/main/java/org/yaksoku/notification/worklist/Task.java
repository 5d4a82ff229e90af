package org.yaksoku.notification.worklist;

/**
 * What there is to do, the most urgent first.
 */
public enum Task {

	/** Owed by our side, and its day is over. */
	PAST_DUE,
	/** Owed by our side, due within fourteen days. */
	DUE_SOON,
	/** The other side reported and waits for our answer. */
	CONFIRM,
	/** Our side reported, and the other side sees it differently. */
	DIFFERS,
	/** The other side proposes another date. */
	DATE_PROPOSED,
	/** A text waits for the signature of our side. */
	SIGN,
	/** Texts that another language of has changed. */
	REVIEW,
	/** A text was sent back, or its signatures were cleared. */
	RETURNED,
	/** Texts that are missing in a language. */
	TRANSLATE,
	/** A meeting was held more than fourteen days ago and has no outcomes. */
	OUTCOMES,
	/** Somebody who took part objects to the minutes as they were mailed. */
	OBJECTION,
	/** A file that was sent and neither imported nor discarded. */
	IMPORT

}
