package org.yaksoku.journey;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody is invited, comes in, is given another role, and leaves: without scripts, over
 * HTTP.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@ActiveProfiles("demo")
class PeopleTests {

	private static final String PASSWORD = "eleven patient otters";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void somebodyComesInWorksAndLeaves() {
		Desk admin = Desk.of(this.port, "admin-kr");
		String link = invite(admin, "minji@example.org", "김민지", "EDITOR");
		assertThat(admin.get("/admin/users").body()).contains("김민지", "minji@example.org").doesNotContain(link);

		Desk minji = Desk.stranger(this.port);
		HttpResponse<String> page = minji.get(link + "?lang=ko");
		assertThat(page.body()).contains("minji@example.org", "김민지", "편집자");
		assertThat(Html.errors(page.body())).isEmpty();
		assertThat(accept(minji, link, "비밀번호비밀번호비밀번호비밀번호").statusCode()).isEqualTo(422);
		assertThat(accept(minji, link, "minji@example.org").statusCode()).isEqualTo(422);
		HttpResponse<String> accepted = accept(minji, link, PASSWORD);
		assertThat(accepted.statusCode()).isEqualTo(303);
		assertThat(accepted.headers().firstValue("location").orElseThrow()).endsWith("/sign-in?ready&lang=ko");
		assertThat(minji.get(link).statusCode()).isEqualTo(410);
		assertThat(accept(minji, link, PASSWORD).statusCode()).isEqualTo(410);

		Desk here = Desk.of(this.port, "minji@example.org", PASSWORD);
		Desk there = Desk.of(this.port, "minji@example.org", PASSWORD);
		assertThat(here.get("/desk/meetings").statusCode()).isEqualTo(200);
		assertThat(here.get("/admin/users").statusCode()).isEqualTo(403);

		String person = "/admin/users/" + id("minji@example.org");
		HttpResponse<String> sheet = admin.get(person);
		assertThat(
				admin.post(person, Map.of("version", Desk.hidden(sheet, "version"), "roles", "APPROVER")).statusCode())
			.isEqualTo(303);
		assertThat(here.get("/desk").statusCode()).as("the old cookie").isEqualTo(302);
		assertThat(there.get("/desk").statusCode()).as("the old cookie").isEqualTo(302);
		assertThat(admin.get("/admin/users").body()).contains("김민지");

		Desk again = Desk.of(this.port, "minji@example.org", PASSWORD);
		assertThat(again.get("/account").body()).contains("승인자");
		sheet = admin.get(person);
		assertThat(admin.post(person + "/deactivation", Map.of("version", Desk.hidden(sheet, "version"))).statusCode())
			.isEqualTo(303);
		assertThat(again.get("/desk").statusCode()).as("the old cookie").isEqualTo(302);
		assertThat(signIn("minji@example.org")).contains("refused");
		sheet = admin.get(person);
		admin.post(person + "/reactivation", Map.of("version", Desk.hidden(sheet, "version")));
		assertThat(signIn("minji@example.org")).contains("/desk");
	}

	@Test
	void aBlankAtTheEndOfAPasswordBelongsToIt() {
		Desk admin = Desk.of(this.port, "admin-kr");
		String link = invite(admin, "blank@example.org", "빈칸", "EDITOR");
		Desk blank = Desk.stranger(this.port);
		blank.get(link + "?lang=ko");
		String first = " nine patient otters ";

		assertThat(accept(blank, link, " ".repeat(20)).statusCode()).isEqualTo(422);
		assertThat(accept(blank, link, first).statusCode()).isEqualTo(303);
		Desk here = Desk.of(this.port, "blank@example.org", first);
		here.get("/account/password");
		assertThat(
				here.post("/account/password", Map.of("oldPassword", first.strip(), "password", PASSWORD)).statusCode())
			.isEqualTo(422);
		assertThat(
				here.post("/account/password", Map.of("oldPassword", first, "password", PASSWORD + " ")).statusCode())
			.isEqualTo(303);
		assertThat(Desk.of(this.port, "blank@example.org", PASSWORD + " ").get("/desk/meetings").statusCode())
			.isEqualTo(200);
	}

	@Test
	void aLinkThatWasWithdrawnOrReplacedSaysWhatToDo() {
		Desk admin = Desk.of(this.port, "admin-jp");
		String link = invite(admin, "hanako@example.org", "見本花子", "EXECUTIVE");
		HttpResponse<String> list = admin.get("/admin/users");
		String invitation = list.body().replaceAll("(?s).*(/admin/users/invitations/[0-9a-f-]{36})/withdrawal.*", "$1");
		String version = this.jdbc
			.sql("select version::text from account.invitation where email = 'hanako@example.org'")
			.query(String.class)
			.single();

		HttpResponse<String> renewed = admin.post(invitation + "/link", Map.of("version", version));

		assertThat(renewed.statusCode()).isEqualTo(201);
		assertThat(renewed.body()).doesNotContain(link);
		assertThat(Desk.stranger(this.port).get(link).statusCode()).isEqualTo(410);
		assertThat(Desk.stranger(this.port).get(link(renewed) + "?lang=ko").statusCode()).isEqualTo(200);
		assertThat(admin.post(invitation + "/withdrawal", Map.of("version", version)).statusCode()).as("stale")
			.isEqualTo(409);
		assertThat(
				admin.post(invitation + "/withdrawal", Map.of("version", String.valueOf(Long.parseLong(version) + 1)))
					.statusCode())
			.isEqualTo(303);
		HttpResponse<String> spent = Desk.stranger(this.port).get(link(renewed) + "?lang=ja");
		assertThat(spent.statusCode()).isEqualTo(410);
		assertThat(spent.body()).contains("使用できなくなりました", "管理者に新しいリンクを依頼");
		assertThat(Html.errors(spent.body())).isEmpty();
	}

	@Test
	void aLinkIsShownOnce() {
		Desk admin = Desk.of(this.port, "admin-kr");
		Map<String, String> form = form("once@example.org", "한번만", "EDITOR");
		form.put("submission", "0b5f8a5e-5e0e-4ac5-9f0c-1d9d6a1c7f10");
		admin.get("/admin/users/invitations/new");
		HttpResponse<String> first = admin.post("/admin/users/invitations/new", form);
		assertThat(first.statusCode()).isEqualTo(201);
		assertThat(first.body()).contains("mailto:once@example.org?subject=").contains("/invite/");
		assertThat(Html.errors(first.body())).isEmpty();

		HttpResponse<String> second = admin.post("/admin/users/invitations/new", form);

		assertThat(second.statusCode()).isEqualTo(303);
		assertThat(second.headers().firstValue("location").orElseThrow()).endsWith("/admin/users");
		assertThat(this.jdbc.sql("select count(*) from account.invitation where email = 'once@example.org'")
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void theInvitationSpeaksTheLanguageOfThePersonInvited() {
		Desk admin = Desk.of(this.port, "admin-jp");
		admin.get("/admin/users/invitations/new");
		Map<String, String> form = form("yuki@example.org", "見本雪", "EDITOR");
		form.put("language", "JA");
		String link = link(admin.post("/admin/users/invitations/new", form));

		HttpResponse<String> led = Desk.stranger(this.port).get(link);

		assertThat(led.headers().firstValue("location").orElseThrow()).endsWith(link + "?lang=ja");
		assertThat(Desk.stranger(this.port).get(link + "?lang=ja").body()).contains("<html lang=\"ja\"");
		assertThat(Desk.stranger(this.port).get(link + "?lang=en").body()).contains("<html lang=\"en\"");
	}

	@Test
	void theDeskOfAnAdministratorSaysWhatThereIsToDo() {
		Desk admin = Desk.of(this.port, "admin-kr");
		admin.speak("en");
		invite(admin, "awaited@example.org", "기다림", "EDITOR");

		HttpResponse<String> desk = admin.get("/desk");

		assertThat(desk.body().replaceAll("<[^>]*>", "")).containsPattern("Invited and not here yet: [1-9]")
			.doesNotContain("appear here", "??");
		assertThat(desk.body()).contains("href=\"/admin/users#invited\"", "href=\"/admin/mails\"");
		assertThat(Html.errors(desk.body())).isEmpty();
	}

	@Test
	void aSideDoesNotLockItselfOut() {
		Desk admin = Desk.of(this.port, "admin-jp");
		String person = "/admin/users/" + id("admin-jp@example.org");
		String version = Desk.hidden(admin.get(person), "version");

		HttpResponse<String> deactivation = admin.post(person + "/deactivation", Map.of("version", version));
		HttpResponse<String> demotion = admin.post(person, Map.of("version", version, "roles", "EDITOR"));

		assertThat(deactivation.statusCode()).isEqualTo(422);
		assertThat(deactivation.body()).contains("管理者が2名未満");
		assertThat(demotion.statusCode()).isEqualTo(422);
		assertThat(demotion.body()).contains("roles-error");
		assertThat(admin.get("/admin/users").statusCode()).isEqualTo(200);
	}

	@Test
	void theOtherSidesPeopleAreNotThere() {
		Desk admin = Desk.of(this.port, "admin-kr");
		String theirs = "/admin/users/" + id("editor-jp@example.org");

		assertThat(admin.get("/admin/users").body()).contains("editor-kr@example.org", "Example approver (JP)")
			.doesNotContain("editor-jp@example.org");
		assertThat(admin.get(theirs).statusCode()).isEqualTo(404);
		assertThat(admin.post(theirs, Map.of("version", "0", "roles", "ADMIN")).statusCode()).isEqualTo(404);
		assertThat(admin.post(theirs + "/deactivation", Map.of("version", "0")).statusCode()).isEqualTo(404);
		assertThat(admin.post(theirs + "/reactivation", Map.of("version", "0")).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "editor-kr", "approver-jp", "executive-kr" })
	void nobodyElseAdministers(String account) {
		Desk desk = Desk.of(this.port, account);
		String somebody = "/admin/users/" + id("editor-kr@example.org");

		assertThat(desk.get("/desk").body()).doesNotContain("/admin/users");
		assertThat(desk.get("/admin/users").statusCode()).isEqualTo(403);
		assertThat(desk.get(somebody).statusCode()).isEqualTo(403);
		assertThat(desk.post(somebody, Map.of("version", "0", "roles", "ADMIN")).statusCode()).isEqualTo(403);
		assertThat(desk.post(somebody + "/deactivation", Map.of("version", "0")).statusCode()).isEqualTo(403);
		assertThat(desk.post("/admin/users/invitations/new", form("x@example.org", "X", "ADMIN")).statusCode())
			.isEqualTo(403);
	}

	@Test
	void everyMistakeIsSaidAtOnce() {
		Desk admin = Desk.of(this.port, "admin-kr");
		admin.get("/admin/users/invitations/new");

		HttpResponse<String> answer = admin.post("/admin/users/invitations/new",
				Map.of("email", "not an address", "name", " ", "language", "KO"));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("email-error", "name-error", "roles-error", "not an address")
			.doesNotContain("??");
		assertThat(Html.errors(answer.body())).isEmpty();
		assertThat(admin.post("/admin/users/invitations/new", form("editor-kr@example.org", "X", "EDITOR")).body())
			.contains("email-error");
	}

	@Test
	void peopleSayHowTheyAreCalled() {
		Desk desk = Desk.of(this.port, "executive-jp");
		HttpResponse<String> page = desk.get("/account");
		Map<String, String> form = new LinkedHashMap<>(Map.of("version", Desk.hidden(page, "version"), "name", "見本 太郎",
				"nameKo", "미혼 다로", "nameJa", "", "nameEn", "Mihon Taro", "language", "EN"));

		assertThat(desk.post("/account", form).statusCode()).isEqualTo(303);
		assertThat(desk.get("/account").body()).contains("<html lang=\"en\"", "미혼 다로", "Mihon Taro");
		assertThat(desk.post("/account", form).statusCode()).as("the same version once more").isEqualTo(409);
		form.put("name", "");
		assertThat(desk.post("/account", form).statusCode()).isEqualTo(422);
	}

	private String invite(Desk admin, String email, String name, String role) {
		admin.get("/admin/users/invitations/new");
		HttpResponse<String> answer = admin.post("/admin/users/invitations/new", form(email, name, role));
		assertThat(answer.statusCode()).isEqualTo(201);
		return link(answer);
	}

	private static Map<String, String> form(String email, String name, String role) {
		return new LinkedHashMap<>(
				Map.of("email", email, "name", name, "language", "KO", "roles", role, "organisation", ""));
	}

	private static String link(HttpResponse<String> page) {
		return page.body().replaceAll("(?s).*value=\"[^\"]*(/invite/[\\w-]+)\".*", "$1");
	}

	private static HttpResponse<String> accept(Desk desk, String link, String password) {
		return desk.post(link, Map.of("name", "김민지", "nameEn", "Kim Minji", "language", "KO", "password", password));
	}

	private String id(String email) {
		return this.jdbc.sql("select id::text from account.user_account where email = ?")
			.param(email)
			.query(String.class)
			.single();
	}

	private String signIn(String email) {
		Desk desk = Desk.stranger(this.port);
		desk.get("/sign-in");
		return desk.post("/sign-in", Map.of("email", email, "password", PASSWORD))
			.headers()
			.firstValue("location")
			.orElse("nowhere");
	}

}
