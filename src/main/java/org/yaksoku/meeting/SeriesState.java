package org.yaksoku.meeting;

/**
 * Whether a recurring meeting still recurs.
 */
public enum SeriesState {

	ACTIVE, DORMANT, DISCONTINUED

}
