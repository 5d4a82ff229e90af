package org.yaksoku.shared;

/**
 * What a merge does about a row that names what goes.
 */
public enum MergeEffect {

	/** It names the one that stays from now on. */
	MOVES,
	/** It names both already, and will do so once. */
	JOINS,
	/** It is never changed, and is read as naming the one that stays. */
	STAYS,
	/** It names both for different sides: the merge is refused. */
	CLASHES

}
