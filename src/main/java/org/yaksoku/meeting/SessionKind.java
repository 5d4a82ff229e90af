package org.yaksoku.meeting;

/**
 * What sort of part of a meeting a session is.
 */
public enum SessionKind {

	PLENARY, TALK, EXHIBITION, DINNER, BRIEFING

}
