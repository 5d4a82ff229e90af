package org.yaksoku.shared;

/**
 * Thrown by a service that its caller may not use in this way. Becomes a 403 page.
 */
public class NotPermitted extends RuntimeException {

	public NotPermitted(String why) {
		super(why);
	}

}
