package org.yaksoku.party;

/**
 * Thrown where an organisation would come to belong to itself, directly or through
 * others.
 */
public class BelowItself extends IllegalArgumentException {

	public BelowItself(Object organisation) {
		super(organisation + " cannot belong to itself");
	}

}
