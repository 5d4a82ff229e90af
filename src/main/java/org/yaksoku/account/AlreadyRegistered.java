package org.yaksoku.account;

/**
 * Somebody has an account under this address. Said to administrators only: others must
 * not learn who has one.
 */
public class AlreadyRegistered extends RuntimeException {

	public AlreadyRegistered() {
		super("There is an account with this address");
	}

}
