package org.yaksoku.shared;

import java.util.List;

/**
 * Thrown where two things of a register cannot become one. Nothing was changed.
 */
public class MergeRefused extends RuntimeException {

	private final List<MergeRefusal> reasons;

	public MergeRefused(List<MergeRefusal> reasons) {
		super("Not merged: " + reasons);
		this.reasons = List.copyOf(reasons);
	}

	/** Why, at least one reason. */
	public List<MergeRefusal> reasons() {
		return this.reasons;
	}

}
