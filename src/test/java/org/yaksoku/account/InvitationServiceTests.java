package org.yaksoku.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@SpringBootTest
class InvitationServiceTests {

	@Autowired
	InvitationService invitations;

	@Autowired
	AccountService accounts;

	@Autowired
	SignedInUsers users;

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

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void givesEachSideALinkWhileItHasNoAdministrator() {
		assertThat(issue()).containsOnlyKeys(Side.KR, Side.JP);

		accept(issue(Side.JP), null);

		assertThat(issue()).containsOnlyKeys(Side.KR);
	}

	@Test
	void makesTheHolderOfTheFirstLinkTheFirstAdministratorOfItsSide() {
		String token = issue(Side.KR);
		assertThat(this.invitations.find(token).first()).isTrue();

		AccountView view = accept(token, null);

		assertThat(view.side()).isEqualTo(Side.KR);
		assertThat(view.roles()).containsExactly(Role.ADMIN);
		assertSpent(token);
	}

	@Test
	void replacesEarlierFirstLinks() {
		String earlier = issue(Side.KR);

		String later = issue(Side.KR);

		assertSpent(earlier);
		assertThat(this.invitations.find(later).side()).isEqualTo(Side.KR);
	}

	@Test
	void bringsInWhoeverWasInvitedWithWhatTheAdministratorGaveThem() {
		signIn(Side.JP, Role.ADMIN);
		NewInvitation asked = asked(Side.JP, Role.EDITOR, Role.APPROVER);
		String token = this.invitations.invite(asked).token();
		SecurityContextHolder.clearContext();

		AccountView view = accept(token, "somebody.else@example.org");

		assertThat(view.email()).isEqualTo(asked.email().toLowerCase());
		assertThat(view.side()).isEqualTo(Side.JP);
		assertThat(view.roles()).containsExactlyInAnyOrder(Role.EDITOR, Role.APPROVER);
		assertThat(view.names().ja()).isEqualTo("見本 花子");
		assertSpent(token);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
	void isForNobodyButAdministrators(Role role) {
		signIn(Side.KR, role);

		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.invitations.invite(asked(Side.KR, Role.EDITOR)));
	}

	@Test
	void isForOnesOwnSideOnly() {
		signIn(Side.KR, Role.ADMIN);
		UUID theirs = this.invitations.invite(asked(Side.KR, Role.EDITOR)).invitation().id();
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.invitations.invite(asked(Side.JP, Role.EDITOR)));

		signIn(Side.JP, Role.ADMIN);

		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.invitations.renew(theirs, 0));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.invitations.withdraw(theirs, 0));
	}

	@Test
	void isRenewedByAnotherLink() {
		signIn(Side.KR, Role.ADMIN);
		IssuedInvitation first = this.invitations.invite(asked(Side.KR, Role.EDITOR));

		IssuedInvitation second = this.invitations.renew(first.invitation().id(), 0);

		assertSpent(first.token());
		assertThat(this.invitations.find(second.token()).id()).isEqualTo(first.invitation().id());
		assertThatExceptionOfType(Stale.class).isThrownBy(() -> this.invitations.renew(first.invitation().id(), 0));
	}

	@Test
	void endsWhenItIsWithdrawn() {
		signIn(Side.KR, Role.ADMIN);
		IssuedInvitation issued = this.invitations.invite(asked(Side.KR, Role.EDITOR));

		this.invitations.withdraw(issued.invitation().id(), 0);

		assertSpent(issued.token());
		assertThatExceptionOfType(InvitationSpent.class)
			.isThrownBy(() -> this.invitations.withdraw(issued.invitation().id(), 1));
	}

	@Test
	void endsWithTheAccountOfWhoeverInvited() {
		UserId inviting = signIn(Side.KR, Role.ADMIN);
		IssuedInvitation issued = this.invitations.invite(asked(Side.KR, Role.EDITOR));
		for (int i = 0; i < 2; i++) {
			register(Side.KR, Role.ADMIN);
		}

		this.accounts.deactivate(inviting, this.accounts.find(inviting).version());

		assertSpent(issued.token());
	}

	@Test
	void isOpenOnceForOneAddressOfOneSide() {
		signIn(Side.KR, Role.ADMIN);
		NewInvitation asked = asked(Side.KR, Role.EDITOR);
		this.invitations.invite(asked);

		assertThatExceptionOfType(AlreadyInvited.class).isThrownBy(() -> this.invitations.invite(asked));
	}

	@Test
	void doesNotTellWhomTheOtherSideHas() {
		NewAccount theirs = AccountExamples.account(Side.JP, Role.EDITOR);
		NewAccount ours = AccountExamples.account(Side.KR, Role.EDITOR);
		this.system.run("test", () -> {
			this.accounts.register(theirs);
			this.accounts.register(ours);
		});
		signIn(Side.KR, Role.ADMIN);

		String token = this.invitations.invite(asked(theirs.email(), Side.KR, Role.EDITOR)).token();

		assertThatExceptionOfType(AlreadyRegistered.class)
			.isThrownBy(() -> this.invitations.invite(asked(ours.email(), Side.KR, Role.EDITOR)));
		assertThatExceptionOfType(AlreadyRegistered.class).isThrownBy(() -> accept(token, null));
		assertThat(this.invitations.find(token)).isNotNull();
	}

	@Test
	void refusesAnEasyPasswordAndStaysOpen() {
		String token = issue(Side.KR);

		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.system.call("invitation", () -> this.invitations.accept(token,
					new Acceptance("easy@example.org", "Example", LocalText.none(), Language.KO, "비밀번호비밀번호비밀번호비밀번호"))));

		assertThat(this.invitations.find(token)).isNotNull();
	}

	@Test
	void knowsNoOtherTokens() {
		assertSpent("AAAAAAAAAAAAAAAAAAAAAA");
	}

	@Test
	void isTakenUpAsTheSystemsWorkAlone() {
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.invitations.issueFirst());
		signIn(Side.KR, Role.ADMIN);
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.invitations.issueFirst());
	}

	@Test
	void keepsNoTokenThatSomebodyCouldUse() {
		signIn(Side.KR, Role.ADMIN);
		String token = this.invitations.invite(asked(Side.KR, Role.EDITOR)).token();

		List<String> kept = this.jdbc.sql("""
				select to_jsonb(e)::text from history.entry e where e.table_name like 'account.%'
				union all select to_jsonb(i)::text from account.invitation i""").query(String.class).list();

		assertThat(kept).isNotEmpty().noneMatch((it) -> it.contains(token));
		assertThat(this.jdbc.sql("select coalesce(string_agg(new_row::text, ' '), '') from history.entry")
			.query(String.class)
			.single()).doesNotContain("token_hash", "argon2");
		assertThat(token).hasSize(22);
	}

	private String issue(Side side) {
		return Objects.requireNonNull(issue().get(side));
	}

	private Map<Side, String> issue() {
		return this.system.call("first-start", this.invitations::issueFirst);
	}

	private AccountView accept(String token, @Nullable String email) {
		Acceptance acceptance = new Acceptance((email != null) ? email : UUID.randomUUID() + "@example.org", "Example",
				new LocalText(null, "見本 花子", null), Language.EN, AccountExamples.PASSWORD);
		return this.accounts.find(this.system.call("invitation", () -> this.invitations.accept(token, acceptance)));
	}

	private static NewInvitation asked(Side side, Role... roles) {
		return asked(UUID.randomUUID() + "@Example.org", side, roles);
	}

	private static NewInvitation asked(String email, Side side, Role... roles) {
		return new NewInvitation(email, "Example", side, Set.of(roles), Language.JA, null);
	}

	private UserId register(Side side, Role... roles) {
		return this.system.call("test", () -> this.accounts.register(AccountExamples.account(side, roles)));
	}

	private UserId signIn(Side side, Role... roles) {
		UserId id = register(side, roles);
		SignedInUser user = new SignedInUser(id, side, Set.of(roles), Language.EN, null);
		SecurityContextHolder.getContext()
			.setAuthentication(new TestingAuthenticationToken(user, null, List.copyOf(user.getAuthorities())));
		return id;
	}

	private void assertSpent(String token) {
		assertThatExceptionOfType(InvitationSpent.class).isThrownBy(() -> this.invitations.find(token));
		assertThatExceptionOfType(InvitationSpent.class).isThrownBy(() -> accept(token, null));
	}

}
