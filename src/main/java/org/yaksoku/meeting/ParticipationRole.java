package org.yaksoku.meeting;

/**
 * As what somebody took part.
 */
public enum ParticipationRole {

	HEAD_OF_DELEGATION, DELEGATE, MODERATOR, PANELLIST, SPEAKER, SPOKESPERSON, OBSERVER, SECRETARIAT

}
