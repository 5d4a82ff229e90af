package org.yaksoku.statement;

/**
 * Where one wording stands. AGREED means that both sides signed the same fingerprint.
 */
public enum VersionState {

	DRAFT, IN_SIGN_OFF, AGREED, PUBLISHED, SUPERSEDED, WITHDRAWN;

	/** Whether it is still on its way to publication. */
	public boolean isOpen() {
		return this == DRAFT || this == IN_SIGN_OFF || this == AGREED;
	}

}
