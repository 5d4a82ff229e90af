package org.yaksoku.interchange.intake;

/**
 * Why an attempt to write a file left nothing behind.
 */
public enum ImportFailure {

	/** The record has changed since the preview. */
	OVERTAKEN,
	/** The portal stopped meanwhile. */
	INTERRUPTED,
	/** Something went wrong that nobody expected. */
	BROKEN

}
