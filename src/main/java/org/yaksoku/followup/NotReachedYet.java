package org.yaksoku.followup;

import org.yaksoku.shared.PartialDate;

/**
 * Thrown where a step is said to be reached on a day that has not come. Nothing is
 * written.
 */
public class NotReachedYet extends IllegalArgumentException {

	NotReachedYet(PartialDate actual) {
		super(String.valueOf(actual));
	}

}
