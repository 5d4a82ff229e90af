package org.yaksoku.notification.worklist;

/**
 * Whose work: one’s own, that of one’s organisation, or all of the side. What belongs to
 * nobody in particular, such as a text to be reviewed, is in each.
 */
public enum WorkScope {

	MINE, ORGANISATION, SIDE

}
