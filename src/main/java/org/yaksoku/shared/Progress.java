package org.yaksoku.shared;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a side reports about an action. COMPLETED needs a note and evidence; going back
 * from it needs a reason.
 */
public enum Progress {

	NOT_STARTED, IN_PROGRESS, COMPLETED, ON_HOLD, DISCONTINUED;

	/**
	 * What a side may say next. It may always say the same again; it never goes back to
	 * not started, and what was discontinued begins anew before it is anything else.
	 * Going back from COMPLETED needs a reason besides.
	 * @param before what it said last, null where it has said nothing
	 */
	public static Set<Progress> after(@Nullable Progress before) {
		if (before == null || before == NOT_STARTED) {
			return EnumSet.allOf(Progress.class);
		}
		return switch (before) {
			case IN_PROGRESS, ON_HOLD -> EnumSet.of(IN_PROGRESS, COMPLETED, ON_HOLD, DISCONTINUED);
			case COMPLETED -> EnumSet.of(COMPLETED, IN_PROGRESS, ON_HOLD);
			default -> EnumSet.of(DISCONTINUED, IN_PROGRESS);
		};
	}

	/** Whether anything is still to be done. */
	public boolean isOpen() {
		return this != COMPLETED && this != DISCONTINUED;
	}

	/**
	 * The state of an action both sides owe: the earlier of the two in NOT_STARTED,
	 * ON_HOLD, IN_PROGRESS, COMPLETED; DISCONTINUED only if both say so (domain,
	 * ProgressReport). A side that has not reported has not started.
	 */
	public static Progress joint(Collection<@Nullable Progress> sides) {
		Progress earliest = DISCONTINUED;
		for (@Nullable
		Progress side : sides) {
			Progress said = (side != null) ? side : NOT_STARTED;
			if (said.place() < earliest.place()) {
				earliest = said;
			}
		}
		return sides.isEmpty() ? NOT_STARTED : earliest;
	}

	/**
	 * The state of a clause from its actions (rule 5).
	 */
	public static Progress ofClause(Collection<Progress> actions) {
		if (actions.stream().allMatch((it) -> it == NOT_STARTED)) {
			return NOT_STARTED;
		}
		if (actions.stream().allMatch((it) -> it == COMPLETED)) {
			return COMPLETED;
		}
		if (actions.stream().allMatch((it) -> it == DISCONTINUED)) {
			return DISCONTINUED;
		}
		if (actions.stream().anyMatch(Progress::isOpen)
				&& actions.stream().filter(Progress::isOpen).allMatch((it) -> it == ON_HOLD)) {
			return ON_HOLD;
		}
		return IN_PROGRESS;
	}

	private int place() {
		return switch (this) {
			case NOT_STARTED -> 0;
			case ON_HOLD -> 1;
			case IN_PROGRESS -> 2;
			case COMPLETED -> 3;
			case DISCONTINUED -> 4;
		};
	}

}
