package org.yaksoku.account;

/**
 * A link that never was, has been used, has expired, was withdrawn or has been replaced
 * by a newer one. Which of these is not told.
 */
public class InvitationSpent extends RuntimeException {

	public InvitationSpent() {
		super("The link is no longer valid");
	}

}
