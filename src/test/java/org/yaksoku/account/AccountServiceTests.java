package org.yaksoku.account;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

import org.yaksoku.history.HistoryEntry;
import org.yaksoku.history.HistoryService;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@SpringBootTest
class AccountServiceTests {

	@Autowired
	AccountService accounts;

	@Autowired
	SignedInUsers users;

	@Autowired
	SystemWork system;

	@Autowired
	HistoryService history;

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void findsAnAddressHoweverItIsTyped() {
		NewAccount asked = AccountExamples.account(Side.KR, Role.EDITOR);
		UserId id = register(asked);

		assertThat(this.users.loadUserByUsername("  " + asked.email().toUpperCase() + " ").id()).isEqualTo(id);
	}

	@Test
	void givesOneAddressToOnePerson() {
		NewAccount asked = AccountExamples.account(Side.KR, Role.EDITOR);
		register(asked);

		assertThatExceptionOfType(AlreadyRegistered.class).isThrownBy(() -> register(asked));
	}

	@Test
	void letsAdministratorsLookAfterTheirOwnSideOnly() {
		signIn(AccountExamples.person(Side.KR, Role.ADMIN));

		assertThat(this.accounts.register(AccountExamples.account(Side.KR, Role.EDITOR))).isNotNull();
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.accounts.register(AccountExamples.account(Side.JP, Role.EDITOR)));
	}

	@Test
	void letsNobodyElseGiveAccess() {
		signIn(AccountExamples.person(Side.KR, Role.EDITOR, Role.APPROVER, Role.EXECUTIVE));

		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.accounts.register(AccountExamples.account(Side.KR, Role.EDITOR)));
	}

	@Test
	void refusesAShortPassword() {
		NewAccount asked = new NewAccount("short@example.org", "Example", Side.JP, Set.of(Role.EDITOR), Language.JA,
				"too short");

		assertThatIllegalArgumentException().isThrownBy(() -> register(asked));
	}

	@Test
	void letsNobodyInWithoutAPassword() {
		NewAccount asked = new NewAccount("later@example.org", "Example", Side.JP, Set.of(Role.EDITOR), Language.JA,
				null);
		register(asked);

		assertThatExceptionOfType(UsernameNotFoundException.class)
			.isThrownBy(() -> this.users.loadUserByUsername(asked.email()));
	}

	@Test
	void remembersWhoWasLetInAndForgetsTheirPassword() {
		UserId id = register(AccountExamples.account(Side.JP, Role.APPROVER));

		List<HistoryEntry> entries = this.history.of("account.user_account", id.value());
		assertThat(entries).singleElement().satisfies((it) -> {
			assertThat(it.actor()).isEqualTo("system:test");
			assertThat(it.newRow()).contains("\"side\": \"JP\"").doesNotContain("password", "argon2");
		});
	}

	@Test
	void letsPeopleChooseTheirOwnLanguageAndNobodyElses() {
		UserId id = register(AccountExamples.account(Side.JP, Role.EDITOR));
		signIn(this.users.again(new SignedInUser(id, Side.JP, Set.of(Role.EDITOR), Language.EN, null)).orElseThrow());

		this.accounts.speak(id, Language.JA);

		assertThat(this.accounts.find(id).language()).isEqualTo(Language.JA);
		UserId other = register(AccountExamples.account(Side.JP, Role.EDITOR));
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.accounts.speak(other, Language.JA));
	}

	private UserId register(NewAccount asked) {
		return this.system.call("test", () -> this.accounts.register(asked));
	}

	private static void signIn(SignedInUser user) {
		SecurityContextHolder.getContext()
			.setAuthentication(new TestingAuthenticationToken(user, null, List.copyOf(user.getAuthorities())));
	}

}
