package org.yaksoku.followup;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the addressee of a recommendation answered; counted apart from commitments.
 */
public enum ResponseState {

	DELIVERED, ACKNOWLEDGED, PARTLY_TAKEN_UP, TAKEN_UP, DECLINED, NO_RESPONSE;

	/**
	 * What may be recorded next. The same may always be recorded again; a recommendation
	 * is delivered once, and what was taken up stays so.
	 * @param before what was recorded last, null where nothing was
	 */
	public static Set<ResponseState> after(@Nullable ResponseState before) {
		if (before == null) {
			return EnumSet.allOf(ResponseState.class);
		}
		return switch (before) {
			case DELIVERED -> EnumSet.allOf(ResponseState.class);
			case ACKNOWLEDGED, NO_RESPONSE -> EnumSet.complementOf(EnumSet.of(DELIVERED));
			case PARTLY_TAKEN_UP, DECLINED -> EnumSet.of(PARTLY_TAKEN_UP, TAKEN_UP, DECLINED);
			case TAKEN_UP -> EnumSet.of(TAKEN_UP);
		};
	}

}
