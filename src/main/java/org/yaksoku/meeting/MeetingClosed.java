package org.yaksoku.meeting;

import java.time.Instant;

/**
 * An approver has closed a meeting. Told within the transaction, so that what is frozen
 * with it is frozen or nothing is.
 *
 * @param at an instant; the day it falls on is that of UTC+9
 */
public record MeetingClosed(MeetingId meeting, Instant at) {

}
