package org.yaksoku.shared;

/**
 * One of the two parties. Never "home" and "foreign", never a flag; the order in which
 * the two are named follows the reader, see {@link Language#sides()}.
 */
public enum Side {

	KR, JP;

	/** The party across the table. */
	public Side other() {
		return (this == KR) ? JP : KR;
	}

}
