package org.yaksoku.statement;

/**
 * What a clause is. Only COMMITMENT and PROCEDURAL are delivered; ONGOING_COOPERATION has
 * activity and no end; a RECOMMENDATION is addressed to somebody else and has a response;
 * the others are not tracked.
 */
public enum ClauseKind {

	PREAMBLE, SHARED_VIEW, COMMITMENT, ONGOING_COOPERATION, RECOMMENDATION, PROCEDURAL

}
