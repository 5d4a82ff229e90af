package org.yaksoku.account;

import java.util.Set;
import java.util.UUID;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

/**
 * People for tests. Each call makes somebody new, so that tests do not meet.
 */
public final class AccountExamples {

	public static final String PASSWORD = "seven quiet herons";

	private AccountExamples() {
	}

	public static NewAccount account(Side side, Role... roles) {
		return new NewAccount(UUID.randomUUID() + "@example.org", "Example", side, Set.of(roles), Language.EN,
				PASSWORD);
	}

	static SignedInUser person(Side side, Role... roles) {
		return new SignedInUser(new UserId(UUID.randomUUID()), side, Set.of(roles), Language.EN, null);
	}

}
