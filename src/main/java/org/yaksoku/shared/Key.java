package org.yaksoku.shared;

import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Makes primary keys that sort by the time they were made (UUID version 7). Never put one
 * into the URL of something unpublished: it tells when that was made.
 */
public final class Key {

	private Key() {
	}

	public static UUID next() {
		return UuidVersion7Strategy.INSTANCE.generateUuid(null);
	}

}
