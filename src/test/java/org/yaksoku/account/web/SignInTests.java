package org.yaksoku.account.web;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

import org.yaksoku.account.AccountExamples;
import org.yaksoku.account.AccountService;
import org.yaksoku.account.NewAccount;
import org.yaksoku.account.OpenSessions;
import org.yaksoku.account.SignedInUsers;
import org.yaksoku.account.SystemWork;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
class SignInTests {

	@LocalServerPort
	int port;

	@Autowired
	AccountService accounts;

	@Autowired
	SystemWork system;

	@Autowired
	SignedInUsers users;

	@Autowired
	FindByIndexNameSessionRepository<? extends Session> sessions;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionOperations transactions;

	private final NewAccount editor = AccountExamples.account(Side.KR, Role.EDITOR);

	private Browser browser = new Browser(0);

	@BeforeEach
	void register() {
		this.browser = new Browser(this.port);
		this.system.run("test", () -> this.accounts.register(this.editor));
	}

	@Test
	void leadsFromTheDeskThroughTheFormBackToTheDesk() {
		assertThat(location(this.browser.get("/desk"))).endsWith("/sign-in");

		HttpResponse<String> answer = signIn();

		assertThat(location(answer)).contains("/desk");
		assertThat(this.browser.get("/desk").body()).contains("What needs you today").doesNotContain("/admin/users");
		assertThat(this.browser.get("/account").body()).contains(this.editor.email(), "Korea", "Editor")
			.doesNotContain("Administrator");
	}

	@Test
	void answersWithAPageToBeRead() {
		assertThat(signIn().statusCode()).isEqualTo(303);
		this.browser.get("/desk");
		assertThat(this.browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
		assertThat(this.browser.signIn(this.editor.email(), "not the password").statusCode()).isEqualTo(303);
	}

	@Test
	void letsTryTenTimesWhetherThereIsAnAccountOrNot() {
		for (String email : List.of(this.editor.email(), UUID.randomUUID() + "@example.org")) {
			for (int i = 0; i < 10; i++) {
				assertThat(this.browser.signIn(email, "not the password").statusCode()).isEqualTo(303);
			}

			HttpResponse<String> answer = this.browser.signIn(email, AccountExamples.PASSWORD);

			assertThat(answer.statusCode()).isEqualTo(429);
			assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 180);
			assertThat(answer.body()).contains("Too many attempts", "Minutes to wait: 3").doesNotContain("??");
		}
	}

	@Test
	void sharesItsLimitWithThePasswordAskedOnceMore() {
		signIn();
		this.browser.get("/account/password");
		for (int i = 0; i < 10; i++) {
			assertThat(this.browser
				.post("/account/password", Map.of("oldPassword", "not it", "password", "nine loud cormorants"))
				.statusCode()).isEqualTo(422);
		}

		HttpResponse<String> answer = this.browser.post("/account/password",
				Map.of("oldPassword", AccountExamples.PASSWORD, "password", "nine loud cormorants"));

		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(new Browser(this.port).signIn(this.editor.email(), AccountExamples.PASSWORD).statusCode())
			.isEqualTo(429);
	}

	@Test
	void endsAfterAWorkingDay() {
		signIn();
		age(this.sessions, Duration.ofHours(11));
		assertThat(this.browser.get("/desk").statusCode()).isEqualTo(200);

		age(this.sessions, Duration.ofHours(12));

		assertThat(location(this.browser.get("/desk"))).endsWith("/sign-in");
	}

	@Test
	void showsWhereOneIsSignedInAndEndsItThere() {
		signIn();
		Browser elsewhere = new Browser(this.port);
		elsewhere.signIn(this.editor.email(), AccountExamples.PASSWORD);
		String page = this.browser.get("/account").body();
		String key = page.replaceAll("(?s).*/account/sessions/([0-9a-f-]{36})/end.*", "$1");
		assertThat(page).contains("The one you are using now", "Unknown device");

		HttpResponse<String> answer = this.browser.post("/account/sessions/" + key + "/end", Map.of());

		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(location(elsewhere.get("/desk"))).endsWith("/sign-in");
		assertThat(this.browser.get("/account").body()).doesNotContain("/account/sessions/");
	}

	@Test
	void endsEverywhereElseWithANewPassword() {
		signIn();
		Browser elsewhere = new Browser(this.port);
		elsewhere.signIn(this.editor.email(), AccountExamples.PASSWORD);
		this.browser.get("/account/password");
		String before = this.browser.cookie();

		HttpResponse<String> answer = this.browser.post("/account/password",
				Map.of("oldPassword", AccountExamples.PASSWORD, "password", "nine loud cormorants"));

		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(location(elsewhere.get("/desk"))).endsWith("/sign-in");
		assertThat(this.browser.get("/account").body()).contains("The password is changed");
		assertThat(this.browser.cookie()).isNotEqualTo(before);
		assertThat(location(new Browser(this.port).signIn(this.editor.email(), AccountExamples.PASSWORD)))
			.contains("refused");
		assertThat(location(new Browser(this.port).signIn(this.editor.email(), "nine loud cormorants")))
			.contains("/desk");
	}

	@Test
	void takesNoPasswordThatIsEasyToGuess() {
		signIn();
		this.browser.get("/account/password");

		HttpResponse<String> answer = this.browser.post("/account/password",
				Map.of("oldPassword", AccountExamples.PASSWORD, "password", "パスワードパスワードパスワード"));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("password-error", "words everybody tries first")
			.doesNotContain("パスワードパスワード", AccountExamples.PASSWORD);
	}

	@Test
	void doesNotReachAPageThatIsAnAnswerByItsAddress() {
		this.browser.get("/sign-in");

		assertThat(this.browser.post("/sign-in/again", Map.of()).statusCode()).isEqualTo(404);
		assertThat(this.browser.get("/sign-in/again").statusCode()).isIn(404, 405);
	}

	@Test
	void changesTheSessionWhenSomebodySignsIn() {
		this.browser.get("/sign-in");
		String before = this.browser.cookie();

		signIn();

		assertThat(this.browser.cookie()).isNotEqualTo(before);
	}

	@Test
	void saysTheSameToAWrongPasswordAndToAnUnknownAddress() {
		HttpResponse<String> wrong = this.browser.signIn(this.editor.email(), "not the password");
		String page = withoutToken(this.browser.get("/sign-in?refused").body());
		HttpResponse<String> unknown = this.browser.signIn("nobody@example.org", "not the password");

		assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
		assertThat(location(unknown)).isEqualTo(location(wrong)).endsWith("/sign-in?refused");
		assertThat(withoutToken(this.browser.get("/sign-in?refused").body())).isEqualTo(page)
			.contains("do not belong together");
	}

	@Test
	void refusesAFormWithoutItsToken() {
		this.browser.get("/sign-in");
		this.browser.forgetToken();

		assertThat(this.browser
			.post("/sign-in", Map.of("email", this.editor.email(), "password", AccountExamples.PASSWORD))
			.statusCode()).isEqualTo(403);
	}

	@Test
	void opensToEachRoleItsOwnRoomsOnly() {
		signIn();

		assertThat(this.browser.get("/admin").statusCode()).isEqualTo(403);
		assertThat(this.browser.get("/exec").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/exec/nothing").statusCode()).isEqualTo(404);
	}

	@Test
	void letsGoByAFormAndNotByALink() {
		signIn();
		assertThat(this.browser.get("/sign-out").statusCode()).isEqualTo(404);
		this.browser.get("/desk");

		HttpResponse<String> answer = this.browser.post("/sign-out", Map.of());

		assertThat(location(answer)).endsWith("/sign-in?signed-out");
		assertThat(location(this.browser.get("/desk"))).endsWith("/sign-in");
	}

	@Test
	void endsWithTheAccount() {
		signIn();
		assertThat(this.browser.get("/desk").statusCode()).isEqualTo(200);

		this.system.run("test",
				() -> this.transactions.executeWithoutResult(
						(it) -> this.jdbc.sql("update account.user_account set active = false where email = ?")
							.param(this.editor.email())
							.update()));

		assertThat(location(this.browser.get("/desk"))).endsWith("/sign-in");
	}

	@Test
	void speaksTheLanguageOfTheAddressBeforeAndOfThePersonAfterwards() {
		assertThat(this.browser.get("/sign-in?lang=ko").body()).contains("<html lang=\"ko\"", "비밀번호");
		assertThat(this.browser.get("/sign-in?lang=ja").body()).contains("<html lang=\"ja\"", "パスワード");
		signIn();
		this.browser.get("/desk");

		this.browser.post("/account/language", Map.of("language", "JA"));

		assertThat(this.browser.get("/desk?lang=ko").body()).contains("<html lang=\"ja\"", "業務画面", "今日の対応");
	}

	@ParameterizedTest
	@CsvSource({ "/desk/statements?series=kccj&after=x, /desk/statements?series=kccj&after=x",
			"/admin/users, /admin/users", "/desk/meetings/kccj-15/notes/shared, /desk/meetings/kccj-15/notes/shared",
			"/desk/meetings/kccj-15/agenda/1/removal, /desk/meetings/kccj-15/agenda/1",
			"/desk/statements/kccj-14/sign-off/request, /desk/statements/kccj-14/sign-off", "/desk, /desk",
			"https://elsewhere.example/desk, /desk", "//elsewhere.example, /desk", "/desk//elsewhere.example, /desk",
			"/desk/../en, /desk", "/desk\\elsewhere, /desk", "/sign-out, /desk", "/desk?next={x}, /desk", "'', /desk" })
	void staysOnThePageWhereTheLanguageIsChanged(String from, String to) {
		signIn();
		this.browser.get("/desk");

		assertThat(location(this.browser.post("/account/language", Map.of("language", "JA", "here", from))))
			.isEqualTo(to);
	}

	@Test
	void keepsNoSessionForThePublic() {
		signIn();

		for (String path : new String[] { "/", "/en", "/ko/statements", "/id/nothing", "/robots.txt", "/nowhere" }) {
			assertThat(this.browser.get(path).headers().allValues("Set-Cookie")).as(path).isEmpty();
		}
	}

	@Test
	void marksTheCookieForThisMachineOnly() {
		assertThat(this.browser.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow()).startsWith("SESSION=")
			.contains("HttpOnly", "SameSite=Lax", "Path=/")
			.doesNotContain("Secure");
	}

	private <S extends Session> void age(FindByIndexNameSessionRepository<S> sessions, Duration age) {
		sessions.findByPrincipalName(this.users.loadUserByUsername(this.editor.email()).getUsername())
			.values()
			.forEach((it) -> {
				it.setAttribute(OpenSessions.SIGNED_IN_AT, Instant.now().minus(age));
				sessions.save(it);
			});
	}

	private HttpResponse<String> signIn() {
		return this.browser.signIn(this.editor.email(), AccountExamples.PASSWORD);
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("nowhere, but " + answer.statusCode());
	}

	private static String withoutToken(String page) {
		return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
	}

}
