package org.yaksoku.notification.notice;

/**
 * What happened, as those see it whom it concerns.
 */
public enum NoticeKind {

	/** The other side reported; its report waits for an answer. */
	CONFIRMATION_ASKED,

	/** The other side sees differently what one’s own side reported. */
	SIDES_DIFFER,

	/** The other side proposes another date for joint work. */
	DATE_PROPOSED,

	/** Signatures were asked for. */
	SIGN_OFF_ASKED,

	/** The other side signed. */
	SIGNED,

	/** A wording one’s own side had put up for signature came back. */
	SENT_BACK,

	/** The other side set a draft aside that both had before them. */
	SET_ASIDE,

	/** The other side published a wording. */
	PUBLISHED,

	/** The other side withdrew a wording. */
	WITHDRAWN

}
