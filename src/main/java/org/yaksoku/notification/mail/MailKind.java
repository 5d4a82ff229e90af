package org.yaksoku.notification.mail;

/**
 * Why a mail is written; who wants no more of a kind ends it alone.
 */
public enum MailKind {

	/** Something happened that asks somebody for something. */
	EVENTS,

	/** What is due today. */
	DIGEST,

	/** The minutes of a meeting. */
	MINUTES,

	/** What changed about something a reader without an account follows. */
	FOLLOWING,

	/** The way to the briefing before a meeting. */
	BRIEFING

}
