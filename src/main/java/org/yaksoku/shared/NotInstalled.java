package org.yaksoku.shared;

/**
 * Thrown where something cannot be done because the machine lacks what it needs. A page
 * says so, and names the packages, so that nobody is given half of it.
 */
public class NotInstalled extends RuntimeException {

	private final String packages;

	/**
	 * @param packages names of Debian’s packages, with spaces between them
	 */
	public NotInstalled(String packages) {
		super("Not installed: " + packages);
		this.packages = packages;
	}

	/** Names of Debian’s packages, with spaces between them. */
	public String packages() {
		return this.packages;
	}

}
