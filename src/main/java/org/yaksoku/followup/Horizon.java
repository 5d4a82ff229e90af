package org.yaksoku.followup;

/**
 * Until when something is due, as far as anybody said.
 */
public enum Horizon {

	DATED, BY_NEXT_MEETING, NOT_STATED

}
