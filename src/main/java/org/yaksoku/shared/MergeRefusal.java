package org.yaksoku.shared;

/**
 * Why two things of a register do not become one.
 */
public enum MergeRefusal {

	/** They are one already. */
	ITSELF,
	/** One of them was merged before. */
	MERGED_BEFORE,
	/** The one that stays belongs to the one that goes. */
	BELOW,
	/** One is invented and one is not. */
	EXAMPLE,
	/** Something names both, for different sides. */
	BOTH_SIDES,
	/** Their sides differ, and nobody has said that this is meant. */
	OTHER_SIDE,
	/** A theme with parts would come to stand on the second level. */
	THIRD_LEVEL

}
