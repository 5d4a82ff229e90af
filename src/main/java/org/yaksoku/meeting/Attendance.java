package org.yaksoku.meeting;

/**
 * Whether somebody invited came.
 */
public enum Attendance {

	INVITED, ATTENDED, ABSENT

}
