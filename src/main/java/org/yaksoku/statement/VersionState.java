package org.yaksoku.statement;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where one wording stands. AGREED means that both sides signed the same fingerprint,
 * SUPERSEDED that a later one took its place: after publication, or before, and then it
 * was never public.
 */
public enum VersionState {

	DRAFT, IN_SIGN_OFF, AGREED, PUBLISHED, SUPERSEDED, WITHDRAWN;

	static final Set<VersionState> OPEN = EnumSet.of(DRAFT, IN_SIGN_OFF, AGREED);

	/** Whether it is still on its way to publication. */
	public boolean isOpen() {
		return OPEN.contains(this);
	}

}
