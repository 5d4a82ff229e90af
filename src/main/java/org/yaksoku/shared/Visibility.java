package org.yaksoku.shared;

/**
 * Who may see a record, narrowest first. An embargo may hold a public one back until an
 * instant.
 */
public enum Visibility {

	OWN_SIDE, BOTH_SIDES, PUBLIC

}
