package org.yaksoku.account;

/**
 * Without this person their side would have fewer than two administrators who can sign
 * in, and could lock itself out (domain, section 4).
 */
public class TooFewAdministrators extends RuntimeException {

	public TooFewAdministrators() {
		super("A side keeps at least two administrators");
	}

}
