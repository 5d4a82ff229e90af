package org.yaksoku.shared;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Who stands behind what is reported. Nothing is ever confirmed by silence.
 */
public enum ConfirmationState {

	// weakest first
	SIDES_DIFFER, REPORTED, CONFIRMED;

	/**
	 * @param agrees the other side's answer, null while it has given none
	 */
	public static ConfirmationState of(@Nullable Boolean agrees) {
		if (agrees == null) {
			return REPORTED;
		}
		return agrees ? CONFIRMED : SIDES_DIFFER;
	}

	/**
	 * The weakest of several (rule 5).
	 * @return null where nothing is reported at all
	 */
	public static @Nullable ConfirmationState weakest(Collection<ConfirmationState> states) {
		return states.stream().min(Enum::compareTo).orElse(null);
	}

}
