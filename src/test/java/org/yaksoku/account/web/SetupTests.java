package org.yaksoku.account.web;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.yaksoku.account.AccountExamples;
import org.yaksoku.account.SetupService;
import org.yaksoku.account.SystemWork;
import org.yaksoku.shared.Side;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
class SetupTests {

	@LocalServerPort
	int port;

	@Autowired
	SetupService setup;

	@Autowired
	SystemWork system;

	private Browser browser = new Browser(0);

	private String page = "";

	@BeforeEach
	void issue() {
		this.browser = new Browser(this.port);
	}

	@Test
	void showsEveryMistakeAtOnceAndKeepsWhatWasTyped() {
		open(Side.KR);

		HttpResponse<String> answer = this.browser.post(this.page,
				Map.of("name", " ", "email", "not an address", "password", "too short"));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("name-error", "email-error", "password-error", "not an address")
			.doesNotContain("too short");
	}

	@Test
	void makesTheFirstAdministratorOfASideOnce() {
		open(Side.JP);
		String email = UUID.randomUUID() + "@example.org";
		Map<String, String> form = Map.of("name", "Example", "email", email, "password", AccountExamples.PASSWORD);

		HttpResponse<String> answer = this.browser.post(this.page, form);

		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?ready");
		assertThat(this.browser.get(this.page).statusCode()).isEqualTo(410);
		assertThat(this.browser.signIn(email, AccountExamples.PASSWORD).headers().firstValue("Location").orElseThrow())
			.contains("/desk");
		assertThat(this.browser.get("/desk").body()).contains("Japan", "Administrator");
	}

	@Test
	void saysInThreeLanguagesThatALinkIsSpent() {
		assertThat(this.browser.get("/setup/unknown").statusCode()).isEqualTo(410);
		assertThat(this.browser.get("/setup/unknown?lang=ko").body()).contains("더 이상 사용할 수 없습니다");
		assertThat(this.browser.get("/setup/unknown?lang=ja").body()).contains("使用できなくなりました");
	}

	private void open(Side side) {
		this.page = "/setup/" + Objects.requireNonNull(this.system.call("first-start", this.setup::issue).get(side),
				"This side has been set up");
		assertThat(this.browser.get(this.page).statusCode()).isEqualTo(200);
	}

}
