package org.yaksoku.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.yaksoku.shared.BeforeOpening;
import org.yaksoku.shared.Demo;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;

/**
 * One account per role and side, with a password that stands in the documentation: for
 * looking around on one's own machine. Exists in the profile {@code demo} only.
 */
@Component
@Demo
public class DemoAccounts extends BeforeOpening {

	public static final String PASSWORD = "two-seals-one-text";

	private static final Map<Side, Language> LANGUAGES = Map.of(Side.KR, Language.KO, Side.JP, Language.JA);

	private final AccountService accounts;

	private final SystemWork system;

	DemoAccounts(AccountService accounts, SystemWork system) {
		super(0);
		this.accounts = accounts;
		this.system = system;
	}

	@Override
	public void prepare() {
		this.system.run("demo",
				() -> all().stream()
					.filter((it) -> !this.accounts.isRegistered(it.email()))
					.forEach(this.accounts::register));
	}

	public List<String> emails() {
		return all().stream().map(NewAccount::email).toList();
	}

	private static List<NewAccount> all() {
		return Stream.of(Role.values())
			.flatMap((role) -> Stream.of(Side.values()).map((side) -> of(role, side)))
			.toList();
	}

	private static NewAccount of(Role role, Side side) {
		String what = role.name().toLowerCase(Locale.ROOT);
		String where = side.name().toLowerCase(Locale.ROOT);
		return new NewAccount(what + "-" + where + "@example.org", "Example " + what + " (" + side + ")", side,
				Set.of(role), LANGUAGES.getOrDefault(side, Language.EN), PASSWORD);
	}

}
