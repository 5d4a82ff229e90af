package org.yaksoku.notification.mail;

/**
 * What an e-mail address looks like that mail is sent to.
 */
public final class MailAddress {

	/** A regular expression without groups, for an address alone or within a text. */
	public static final String PATTERN = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+";

	private MailAddress() {
	}

}
