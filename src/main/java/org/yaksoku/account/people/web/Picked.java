package org.yaksoku.account.people.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Role;

/**
 * Reads what was chosen in a form.
 */
final class Picked {

	/** An address as it is typed, or nothing at all, which is another mistake. */
	static final String EMAIL = "\\s*([\\x21-\\x3f\\x41-\\x7e]+@[A-Za-z0-9.-]+\\s*)?";

	private Picked() {
	}

	static Set<Role> roles(List<Role> sent) {
		return sent.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(sent);
	}

	static @Nullable OrganisationId organisation(@Nullable UUID sent) {
		return (sent != null) ? new OrganisationId(sent) : null;
	}

}
