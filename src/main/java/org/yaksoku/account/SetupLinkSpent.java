package org.yaksoku.account;

/**
 * A set-up link that never was, has been used, has expired or has been replaced by a
 * newer one. Which of these is not told.
 */
public class SetupLinkSpent extends RuntimeException {

	public SetupLinkSpent() {
		super("The set-up link is no longer valid");
	}

}
