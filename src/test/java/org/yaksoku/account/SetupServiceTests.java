package org.yaksoku.account;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
class SetupServiceTests {

	@Autowired
	SetupService setup;

	@Autowired
	AccountService accounts;

	@Autowired
	SystemWork system;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionOperations transactions;

	@BeforeEach
	void noAdministrators() {
		this.system.run("test", () -> this.transactions.executeWithoutResult((it) -> this.jdbc.sql(
				"update account.user_account set active = false where id in (select user_id from account.user_role where role = 'ADMIN')")
			.update()));
	}

	@Test
	void givesEachSideALinkWhileItHasNoAdministrator() {
		assertThat(issue()).containsOnlyKeys(Side.KR, Side.JP);

		complete(issue(Side.JP));

		assertThat(issue()).containsOnlyKeys(Side.KR);
	}

	@Test
	void makesTheHolderOfALinkTheFirstAdministratorOfItsSide() {
		String token = issue(Side.KR);
		assertThat(this.setup.side(token)).isEqualTo(Side.KR);

		AccountView view = complete(token);

		assertThat(view.side()).isEqualTo(Side.KR);
		assertThat(view.roles()).containsExactly(Role.ADMIN);
	}

	@Test
	void worksOnce() {
		String token = issue(Side.KR);
		complete(token);

		assertSpent(token);
	}

	@Test
	void replacesEarlierLinks() {
		String earlier = issue(Side.KR);

		String later = issue(Side.KR);

		assertSpent(earlier);
		assertThat(this.setup.side(later)).isEqualTo(Side.KR);
	}

	@Test
	void keepsALinkOpenWhenItsHolderMakesAMistake() {
		String token = issue(Side.KR);
		NewAccount taken = AccountExamples.account(Side.JP, Role.EDITOR);
		this.system.run("test", () -> this.accounts.register(taken));

		assertThatExceptionOfType(AlreadyRegistered.class).isThrownBy(() -> complete(token, taken.email()));

		assertThat(this.setup.side(token)).isEqualTo(Side.KR);
	}

	@Test
	void knowsNoOtherTokens() {
		assertSpent("AAAAAAAAAAAAAAAAAAAAAA");
	}

	@Test
	void isTheSystemsWorkAlone() {
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.setup.issue());
	}

	@Test
	void keepsNoTokenThatSomebodyCouldUse() {
		String token = issue(Side.KR);

		assertThat(this.jdbc.sql("select coalesce(string_agg(to_jsonb(e)::text, ' '), '') from history.entry e")
			.query(String.class)
			.single()).doesNotContain(token, "token_hash");
		assertThat(token).hasSize(22);
	}

	private String issue(Side side) {
		return Objects.requireNonNull(issue().get(side));
	}

	private Map<Side, String> issue() {
		return this.system.call("first-start", this.setup::issue);
	}

	private AccountView complete(String token) {
		return complete(token, UUID.randomUUID() + "@example.org");
	}

	private AccountView complete(String token, String email) {
		return this.accounts.find(this.system.call("setup", () -> this.setup.complete(token,
				new NewAdministrator(email, "Example", AccountExamples.PASSWORD, Language.EN))));
	}

	private void assertSpent(String token) {
		assertThatExceptionOfType(SetupLinkSpent.class).isThrownBy(() -> this.setup.side(token));
		assertThatExceptionOfType(SetupLinkSpent.class).isThrownBy(() -> complete(token));
	}

}
