package org.yaksoku.followup;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;

/**
 * A step of an action.
 * 
 * @param actual null until it is reached
 * @param weight how much it counts beside the others, 1 to 9
 */
public record NewMilestone(LocalText title, @Nullable PartialDate planned, @Nullable PartialDate actual, int weight) {

	/** The most one can count. */
	public static final int HEAVIEST = 9;

	public NewMilestone {
		if (weight < 1 || weight > HEAVIEST) {
			throw new IllegalArgumentException("A milestone counts 1 to 9, not " + weight);
		}
	}

	/** One that counts as much as any other. */
	public NewMilestone(LocalText title, @Nullable PartialDate planned, @Nullable PartialDate actual) {
		this(title, planned, actual, 1);
	}

}
