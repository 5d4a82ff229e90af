package org.yaksoku.shared;

/**
 * What a signed-in person may do for one side; a person may hold several (domain, section
 * 4).
 */
public enum Role {

	EDITOR, APPROVER, EXECUTIVE, ADMIN

}
