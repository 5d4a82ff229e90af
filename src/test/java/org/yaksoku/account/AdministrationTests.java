package org.yaksoku.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
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
class AdministrationTests {

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

	@Autowired
	FindByIndexNameSessionRepository<? extends Session> sessions;

	private UserId admin = new UserId(new UUID(0, 0));

	@BeforeEach
	void oneAdministrator() {
		this.system.run("test", () -> this.transactions.executeWithoutResult((it) -> this.jdbc.sql(
				"update account.user_account set active = false where id in (select user_id from account.user_role where role = 'ADMIN')")
			.update()));
		this.admin = register(Side.KR, Role.ADMIN);
		signIn(this.admin, Side.KR, Role.ADMIN);
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void givesAndTakesRoles() {
		UserId editor = register(Side.KR, Role.EDITOR);

		this.accounts.grant(editor, 0, Set.of(Role.APPROVER, Role.EXECUTIVE), null);

		assertThat(this.accounts.find(editor).roles()).containsExactlyInAnyOrder(Role.APPROVER, Role.EXECUTIVE);
	}

	@Test
	void endsTheSessionsOfWhoseRightsChangeAndNoOthers() {
		UserId editor = register(Side.KR, Role.EDITOR);
		UserId other = register(Side.KR, Role.EDITOR);
		open(editor);
		open(editor);
		open(other);

		this.accounts.grant(editor, 0, Set.of(Role.EDITOR), null);
		assertThat(count(editor)).as("nothing changed").isEqualTo(2);
		this.accounts.grant(editor, this.accounts.find(editor).version(), Set.of(Role.APPROVER), null);

		assertThat(count(editor)).isZero();
		assertThat(count(other)).isOne();
	}

	@Test
	void keepsTheSessionsWhereTheChangeIsNotMade() {
		UserId editor = register(Side.KR, Role.EDITOR);
		open(editor);

		this.transactions.executeWithoutResult((it) -> {
			this.accounts.deactivate(editor, 0);
			it.setRollbackOnly();
		});

		assertThat(count(editor)).isOne();
	}

	@Test
	void closesAnAccountAndOpensItAgain() {
		NewAccount asked = AccountExamples.account(Side.KR, Role.EDITOR);
		UserId editor = this.system.call("test", () -> this.accounts.register(asked));
		open(editor);

		this.accounts.deactivate(editor, 0);

		assertThat(count(editor)).isZero();
		assertThatExceptionOfType(UsernameNotFoundException.class)
			.isThrownBy(() -> this.users.loadUserByUsername(asked.email()));
		this.accounts.reactivate(editor, 1);
		assertThat(this.users.loadUserByUsername(asked.email()).id()).isEqualTo(editor);
	}

	@Test
	void knowsNobodyOfTheOtherSide() {
		UserId theirs = register(Side.JP, Role.EDITOR);

		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.accounts.grant(theirs, 0, Set.of(Role.ADMIN), null));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.accounts.deactivate(theirs, 0));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.accounts.reactivate(theirs, 0));
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
	void isForNobodyButAdministrators(Role role) {
		UserId editor = register(Side.KR, Role.EDITOR);
		signIn(register(Side.KR, role), Side.KR, role);

		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.accounts.grant(editor, 0, Set.of(Role.ADMIN), null));
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.accounts.deactivate(editor, 0));
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.accounts.reactivate(editor, 0));
	}

	@Test
	void refusesWhatIsStale() {
		UserId editor = register(Side.KR, Role.EDITOR);
		this.accounts.grant(editor, 0, Set.of(Role.APPROVER), null);

		assertThatExceptionOfType(Stale.class).isThrownBy(() -> this.accounts.deactivate(editor, 0));
	}

	@Test
	void leavesEachSideTwoAdministrators() {
		UserId second = register(Side.KR, Role.ADMIN);
		register(Side.JP, Role.ADMIN);

		assertThatExceptionOfType(TooFewAdministrators.class).isThrownBy(() -> this.accounts.deactivate(second, 0));
		assertThatExceptionOfType(TooFewAdministrators.class)
			.isThrownBy(() -> this.accounts.grant(second, 0, Set.of(Role.EDITOR), null));
		assertThatExceptionOfType(TooFewAdministrators.class).isThrownBy(() -> this.accounts.deactivate(this.admin, 0));
		this.accounts.grant(second, 0, Set.of(Role.ADMIN, Role.EDITOR), null);
		register(Side.KR, Role.ADMIN);
		this.accounts.deactivate(second, 1);
	}

	@Test
	void leavesEachSideTwoAdministratorsAlsoWhereTwoActAtOnce() throws Exception {
		List<UserId> others = List.of(register(Side.KR, Role.ADMIN), register(Side.KR, Role.ADMIN));
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService pool = Executors.newFixedThreadPool(2);
		List<Future<?>> answers = new ArrayList<>();
		for (UserId other : others) {
			answers.add(pool.submit(() -> {
				signIn(this.admin, Side.KR, Role.ADMIN);
				start.await();
				this.accounts.deactivate(other, 0);
				return null;
			}));
		}

		start.countDown();

		int refused = 0;
		for (Future<?> answer : answers) {
			try {
				answer.get();
			}
			catch (ExecutionException ex) {
				assertThat(ex).hasCauseInstanceOf(TooFewAdministrators.class);
				refused++;
			}
		}
		pool.shutdown();
		assertThat(refused).isOne();
	}

	@Test
	void letsPeopleChangeTheirOwnPasswordAndEndsTheirOtherSessions() {
		NewAccount asked = AccountExamples.account(Side.KR, Role.EDITOR);
		UserId editor = this.system.call("test", () -> this.accounts.register(asked));
		signIn(editor, Side.KR, Role.EDITOR);
		String here = open(editor);
		open(editor);
		String before = this.users.loadUserByUsername(asked.email()).getPassword();

		this.accounts.choosePassword(editor, "nine loud cormorants", here);

		assertThat(count(editor)).isOne();
		assertThat(this.users.loadUserByUsername(asked.email()).getPassword()).isNotEqualTo(before);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.accounts.choosePassword(editor, "password1234567", here));
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.accounts.choosePassword(this.admin, "nine loud cormorants", here));
	}

	@Test
	void letsPeopleSayHowTheyAreCalled() {
		UserId editor = register(Side.JP, Role.EDITOR);
		signIn(editor, Side.JP, Role.EDITOR);

		this.accounts.introduce(editor, 0, new Profile("見本 花子", new LocalText("미혼 하나코", null, " "), Language.JA));

		assertThat(this.accounts.find(editor).name()).isEqualTo("見本 花子");
		assertThat(this.accounts.find(editor).names()).isEqualTo(new LocalText("미혼 하나코", null, null));
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(
				() -> this.accounts.introduce(this.admin, 0, new Profile("見本 花子", LocalText.none(), Language.JA)));
	}

	private String open(UserId id) {
		return open(this.sessions, id);
	}

	private static <S extends Session> String open(FindByIndexNameSessionRepository<S> sessions, UserId id) {
		S session = sessions.createSession();
		session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, id.toString());
		sessions.save(session);
		return session.getId();
	}

	private int count(UserId id) {
		return this.sessions.findByPrincipalName(id.toString()).size();
	}

	private UserId register(Side side, Role... roles) {
		return this.system.call("test", () -> this.accounts.register(AccountExamples.account(side, roles)));
	}

	private static void signIn(UserId id, Side side, Role... roles) {
		SignedInUser user = new SignedInUser(id, side, Set.of(roles), Language.EN, null);
		SecurityContextHolder.getContext()
			.setAuthentication(new TestingAuthenticationToken(user, null, List.copyOf(user.getAuthorities())));
	}

}
