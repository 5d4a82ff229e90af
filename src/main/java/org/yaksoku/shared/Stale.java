package org.yaksoku.shared;

import org.jspecify.annotations.Nullable;

/**
 * Thrown where somebody saves what has changed since they opened it. Nothing was saved;
 * the page shows both.
 */
public class Stale extends RuntimeException {

	private final long version;

	/**
	 * @param what the thing that changed
	 * @param version the version it has now
	 */
	public Stale(Object what, long version) {
		super(what + " has changed since it was opened");
		this.version = version;
	}

	/** The version the thing has now. */
	public long version() {
		return this.version;
	}

	/**
	 * Compares the version somebody opened with the one there is now.
	 * @param opened the version the form was made from
	 * @param now the version of the row, null before it was first saved
	 * @throws Stale where they differ
	 */
	public static void check(Object what, long opened, @Nullable Long now) {
		if (now != null && now != opened) {
			throw new Stale(what, now);
		}
	}

}
