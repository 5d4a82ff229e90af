package org.yaksoku.followup;

/**
 * What the addressee of a recommendation answered; counted apart from commitments.
 */
public enum ResponseState {

	DELIVERED, ACKNOWLEDGED, PARTLY_TAKEN_UP, TAKEN_UP, DECLINED, NO_RESPONSE

}
