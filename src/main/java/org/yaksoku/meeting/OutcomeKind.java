package org.yaksoku.meeting;

/**
 * What came out of a meeting. Only DECISION and ACTION bind anybody.
 */
public enum OutcomeKind {

	INFORMATION, EXPERT_VIEW, SHARED_VIEW, DECISION, RECOMMENDATION, ACTION, QUOTE, CONTEXT

}
