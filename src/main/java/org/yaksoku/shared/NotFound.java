package org.yaksoku.shared;

/**
 * Thrown by any service asked about something that does not exist, or that the caller may
 * not know exists. Becomes a 404 page.
 */
public class NotFound extends RuntimeException {

	public NotFound(Object id) {
		super("Nothing is known as " + id);
	}

}
