package org.yaksoku.interchange.sheet;

/**
 * What the names in a table are looked up in.
 */
enum RegisterKind {

	ORGANISATIONS, SERIES, TOPICS

}
