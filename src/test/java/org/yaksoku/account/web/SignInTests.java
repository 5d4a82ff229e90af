package org.yaksoku.account.web;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import org.yaksoku.account.AccountExamples;
import org.yaksoku.account.AccountService;
import org.yaksoku.account.NewAccount;
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
		assertThat(this.browser.get("/desk").body()).contains(this.editor.email(), "Korea", "Editor")
			.doesNotContain("Administrator");
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
		assertThat(this.browser.get("/exec").statusCode()).isEqualTo(404);
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

		assertThat(this.browser.get("/desk?lang=ko").body()).contains("<html lang=\"ja\"", "業務画面", "韓国");
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
