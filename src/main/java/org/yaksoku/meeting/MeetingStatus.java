package org.yaksoku.meeting;

/**
 * Where an edition stands. Held is not closed: minutes and open lines come between.
 */
public enum MeetingStatus {

	ANNOUNCED, CONFIRMED, HELD, CLOSED, POSTPONED, CANCELLED

}
