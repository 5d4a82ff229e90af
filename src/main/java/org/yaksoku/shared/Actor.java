package org.yaksoku.shared;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf work is done: a person of one side, or a part of the system such as
 * {@code system:seed}. The name is what the history keeps.
 *
 * @param name {@code user:} and an id, or {@code system:} and what it is
 * @param side the side acted for, null for the system, which belongs to neither
 * @param roles empty for the system, which is not bound by them
 */
public record Actor(String name, @Nullable Side side, Set<Role> roles) {

	private static final String PERSON = "user:";

	public static Actor system(String what) {
		return new Actor("system:" + what, null, Set.of());
	}

	public static Actor person(UserId user, Side side, Set<Role> roles) {
		return new Actor(named(user), side, Set.copyOf(roles));
	}

	/**
	 * The name the history keeps of a person.
	 */
	public static String named(UserId user) {
		return PERSON + user;
	}

	/**
	 * The person who acts.
	 * @return null for the system
	 */
	public @Nullable UserId user() {
		return this.name.startsWith(PERSON) ? UserId.of(this.name.substring(PERSON.length())) : null;
	}

	public boolean isSystem() {
		return this.side == null;
	}

	public boolean has(Role role) {
		return isSystem() || this.roles.contains(role);
	}

	public boolean actsFor(Side side) {
		return isSystem() || this.side == side;
	}

	/** EDITOR or APPROVER: those who write records (domain, section 4). */
	public boolean writes() {
		return has(Role.EDITOR) || has(Role.APPROVER);
	}

}
