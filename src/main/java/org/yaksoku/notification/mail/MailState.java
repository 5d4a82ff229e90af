package org.yaksoku.notification.mail;

/**
 * Where a mail stands on its way out.
 */
public enum MailState {

	/** Not sent yet, or tried in vain and to be tried again. */
	WAITING,

	/** Handed over to the mail server. */
	SENT,

	/** Tried too often; waits for an administrator. */
	PARKED

}
