package org.yaksoku.interchange.render;

/**
 * How sure it is that something takes place on its day.
 */
public enum Certainty {

	TENTATIVE, FIRM, CALLED_OFF

}
