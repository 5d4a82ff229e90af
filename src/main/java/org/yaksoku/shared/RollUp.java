package org.yaksoku.shared;

import java.util.List;

/**
 * How far an action is by its milestones, each counted by its weight.
 *
 * @param reached how many are reached
 * @param all how many there are
 * @param reachedWeight what those that are reached weigh
 * @param weight what all weigh
 */
public record RollUp(int reached, int all, int reachedWeight, int weight) {

	/** Of milestones in any order. */
	public static RollUp of(List<Step> steps) {
		List<Step> done = steps.stream().filter(Step::reached).toList();
		return new RollUp(done.size(), steps.size(), weight(done), weight(steps));
	}

	/** Whole per cent, rounded down: what is not reached is never called so. */
	public int percent() {
		return (this.weight > 0) ? 100 * this.reachedWeight / this.weight : 0;
	}

	/** Whether some count more than others. */
	public boolean weighted() {
		return this.weight > this.all;
	}

	private static int weight(List<Step> steps) {
		return steps.stream().mapToInt(Step::weight).sum();
	}

	/**
	 * One milestone.
	 *
	 * @param weight at least 1
	 */
	public record Step(int weight, boolean reached) {

	}

}
