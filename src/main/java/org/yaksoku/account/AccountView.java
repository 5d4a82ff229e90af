package org.yaksoku.account;

import java.util.Set;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

/**
 * An account as its holder and the administrators of the same side see it.
 *
 * @param id never shown
 * @param version counts the changes
 * @param email in its one canonical form
 * @param name as the person writes it
 * @param names the same in the scripts it is also written in
 * @param side the one the person acts for
 * @param language in which the portal speaks to them
 * @param roles never empty
 * @param active whether the person may sign in
 */
public record AccountView(UserId id, long version, String email, String name, LocalText names, Side side,
		Language language, Set<Role> roles, boolean active) {

	public boolean has(Role role) {
		return this.roles.contains(role);
	}

	/** Whether the person looks after the accounts of their side. */
	public boolean administrates() {
		return has(Role.ADMIN);
	}

	/** Whether the person may read records that are not public. */
	public boolean reads() {
		return writes() || has(Role.EXECUTIVE);
	}

	/** Whether the person may write records, and not only read them. */
	public boolean writes() {
		return has(Role.EDITOR) || has(Role.APPROVER);
	}

	/** Whether the person may sign, publish and withdraw for their side. */
	public boolean approves() {
		return has(Role.APPROVER);
	}

}
