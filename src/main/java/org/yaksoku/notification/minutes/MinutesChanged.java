package org.yaksoku.notification.minutes;

/**
 * The record of the meeting says something else than the minutes somebody was about to
 * send. Nothing was sent.
 */
public class MinutesChanged extends RuntimeException {

	MinutesChanged() {
		super("The minutes have changed since they were shown");
	}

}
