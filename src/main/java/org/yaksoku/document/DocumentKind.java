package org.yaksoku.document;

/**
 * How a document is at hand: by its address, as stored bytes, or only in print.
 */
public enum DocumentKind {

	LINK, FILE, PRINT

}
