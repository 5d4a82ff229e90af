package org.yaksoku.account;

/**
 * This address has an open invitation of the same side. It can be renewed or withdrawn.
 */
public class AlreadyInvited extends RuntimeException {

	public AlreadyInvited() {
		super("There is an open invitation for this address");
	}

}
