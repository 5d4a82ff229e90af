package org.yaksoku.journey;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaksoku.account.SystemWork;
import org.yaksoku.notification.mail.Token;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/**
 * Pages that no crawl from link to link finds: those whose address stands in a mail, and
 * those that only a form shows.
 */
@Journey
class UnlinkedPagesTests {

	private static final int WIDE = 1320;

	private static final int NARROWEST = 320;

	private static final String MINUTES = "/desk/meetings/kccj-14/minutes";

	private static final String BULK = "/desk/actions/bulk?code=example-2-a1&code=example-2-a2";

	private static final String PREVIEW = BULK.replace("?", "/preview?")
			+ "&kind=DUE&by=7&unit=DAYS&reason=%E9%80%A3%E4%BC%91";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	SystemWork systemWork;

	@Autowired
	TransactionTemplate transaction;

	private URI home;

	private String following;

	private String minutes;

	private String unsubscribe;

	private String mail;

	private String shared;

	private String over;

	/** Somebody follows, is asked to confirm minutes, and gets mails. */
	@BeforeEach
	void write() {
		this.home = URI.create("http://127.0.0.1:" + this.port);
		String reader = UUID.randomUUID() + "@example.org";
		assertThat(
				Desk.stranger(this.port).post("/follow/example-2/2-2?lang=en", Map.of("address", reader)).statusCode())
			.isEqualTo(200);
		this.following = "/following/" + token(reader);
		Desk korea = Desk.of(this.port, "editor-kr");
		String participant = UUID.randomUUID() + "@example.org";
		assertThat(
				korea
					.post(MINUTES,
							Map.of("fingerprint", Desk.hidden(korea.get(MINUTES), "fingerprint"),
									"participantAddresses", "김민지 <" + participant + ">", "language", "KO"))
					.statusCode())
			.isEqualTo(303);
		this.minutes = "/minutes/" + token(participant);
		this.mail = "/admin/mails/" + this.jdbc.sql("select id::text from notification.mail where recipient = ?")
			.param(participant)
			.query(String.class)
			.single();
		Token token = Token.next();
		this.systemWork.run("test",
				() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql("""
						insert into notification.unsubscribe_link (token_hash, user_id, kind, made_at)
						select ?, id, 'DIGEST', ? from account.user_account where email = 'editor-jp@example.org'""")
					.params(token.hash(), JourneyConfiguration.NOW.atOffset(ZoneOffset.UTC))
					.update()));
		this.unsubscribe = "/unsubscribe/" + token.value();
	}

	@BeforeEach
	void share() {
		this.over = link();
		Desk chair = Desk.of(this.port, "executive-kr");
		Matcher working = Pattern.compile("/exec/links/[0-9a-f-]{36}/revocation")
			.matcher(chair.get("/exec/links").body());
		assertThat(working.find()).isTrue();
		assertThat(chair.post(working.group(), Map.of()).statusCode()).isEqualTo(303);
		this.shared = link();
	}

	/** An address of the overview, the newest of its side. */
	private String link() {
		Desk chair = Desk.of(this.port, "executive-kr");
		chair.get("/exec/links");
		assertThat(chair.post("/exec/links", Map.of("label", "비서실", "series", "example", "days", "7")).statusCode())
			.isEqualTo(303);
		Matcher address = Pattern.compile("/shared/overview/[\\w-]+").matcher(chair.get("/exec/links").body());
		assertThat(address.find()).isTrue();
		return address.group();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void areValidHtml(String language) {
		Map<String, HttpResponse<String>> pages = new LinkedHashMap<>();
		Desk anybody = Desk.stranger(this.port);
		for (String path : strangers()) {
			pages.put(path, anybody.get(path + "?lang=" + language));
		}
		pages.put("objecting without a word",
				anybody.post(this.minutes + "?lang=" + language, Map.of("agrees", "false", "note", "")));
		pages.put("objecting",
				anybody.post(this.minutes + "?lang=" + language, Map.of("agrees", "false", "note", "장소가 다릅니다.")));
		pages.put("shared no more", anybody.get(this.over + "?lang=" + language));
		pages.put("stopped", anybody.post(this.unsubscribe + "?lang=" + language, Map.of()));
		Desk admin = Desk.of(this.port, "admin-kr");
		admin.speak(language);
		for (String path : List.of("/admin/mails", "/admin/mails?state=WAITING", this.mail, "/account/notices")) {
			pages.put(path, admin.get(path));
		}
		Desk korea = Desk.of(this.port, "editor-kr");
		korea.speak(language);
		for (String path : List.of(BULK, "/desk/actions/bulk", MINUTES)) {
			pages.put(path, korea.get(path));
		}
		korea.get(BULK);
		pages.put("preview", korea.get(PREVIEW));
		pages.put("refused", korea.get("/desk/actions/bulk/preview?code=example-2-a1&kind=DUE"));
		korea.speak("ko");
		assertSoftly((softly) -> pages.forEach((path, page) -> {
			softly.assertThat(Html.errors(page.body())).as(path).isEmpty();
			softly.assertThat(page.body()).as(path).contains("<html lang=\"" + language + "\"").doesNotContain("??");
		}));
	}

	/**
	 * Axe looks at the wide page, once; nothing is cut off on the narrowest.
	 */
	@Test
	void areAccessible() {
		inspect(List.of("ja"), List.of(WIDE));
	}

	@Test
	@Tag("slow")
	void areAccessibleInEveryLanguageAndOnAPhone() {
		inspect(List.of("ko", "ja", "en"), List.of(WIDE, 390));
	}

	private void inspect(List<String> languages, List<Integer> widths) {
		try (Browser browser = Browser.open()) {
			for (String language : languages) {
				write();
				assertSoftly((softly) -> {
					Look look = new Look(softly, widths);
					asAnybody(browser, language, look);
					asAdministrator(browser, language, look);
					asEditor(browser, language, look);
				});
			}
		}
	}

	private void asAnybody(Browser browser, String language, Look look) {
		try (BrowserContext context = context(browser)) {
			Inspector inspector = new Inspector(context, this.home.toString(), 200);
			Page page = inspector.page();
			for (String path : strangers()) {
				page.navigate(this.home + path + "?lang=" + language);
				look.at(inspector, path);
			}
			page.navigate(this.home + "/follow/example-2?lang=" + language);
			page.fill("#address", UUID.randomUUID() + "@example.org");
			page.click("main form button");
			look.at(inspector, "asked to follow");
			page.navigate(this.home + this.following + "?lang=" + language);
			page.click("main form.notice button");
			look.at(inspector, "following");
			page.navigate(this.home + this.minutes + "?lang=" + language);
			page.fill("#note", "場所が違います。");
			page.click("main button[name=agrees][value=false]");
			look.at(inspector, "objected");
			page.click("main button[name=agrees][value=true]");
			look.at(inspector, "confirmed");
			page.navigate(this.home + this.unsubscribe + "?lang=" + language);
			page.click("main button");
			look.at(inspector, "stopped");
			assertThat(context.cookies()).isEmpty();
		}
		try (BrowserContext context = context(browser)) {
			Inspector inspector = new Inspector(context, this.home.toString(), 404);
			for (String room : List.of("following", "minutes", "unsubscribe")) {
				inspector.page().navigate(this.home + "/" + room + "/nothing?lang=" + language);
				look.at(inspector, room + " by a link that does not work");
			}
		}
		try (BrowserContext context = context(browser)) {
			Inspector inspector = new Inspector(context, this.home.toString(), 410);
			inspector.page().navigate(this.home + this.over + "?lang=" + language);
			look.at(inspector, "shared no more");
		}
		try (BrowserContext context = context(browser)) {
			Inspector inspector = new Inspector(context, this.home.toString(), 422);
			inspector.page().navigate(this.home + this.minutes(language));
			inspector.page().click("main button[name=agrees][value=false]");
			look.at(inspector, "objected without a word");
		}
	}

	private void asAdministrator(Browser browser, String language, Look look) {
		try (BrowserContext context = signedIn(browser, "admin-kr", language)) {
			Inspector inspector = new Inspector(context, this.home.toString(), 200);
			for (String path : List.of("/admin/mails", this.mail)) {
				inspector.page().navigate(this.home + path);
				look.at(inspector, path);
			}
		}
	}

	private void asEditor(Browser browser, String language, Look look) {
		try (BrowserContext context = signedIn(browser, "editor-kr", language)) {
			Inspector inspector = new Inspector(context, this.home.toString(), 200);
			Page page = inspector.page();
			page.navigate(this.home + "/account/notices");
			page.click("form[action='/account/notices/calendar'] button");
			look.at(inspector, "/account/notices");
			page.navigate(this.home + MINUTES);
			look.at(inspector, MINUTES);
			page.navigate(this.home + BULK);
			look.at(inspector, BULK);
			page.check("#kind-DUE");
			page.fill("#by", "7");
			page.fill("#reason", "連休のため");
			page.click("main form .button--primary");
			page.waitForCondition(() -> page.locator("input[name=seen]").count() == 2);
			look.at(inspector, "preview");
			Desk.of(this.port, "editor-kr").speak("ko");
		}
	}

	private List<String> strangers() {
		List<String> paths = new ArrayList<>(List.of("/follow/example-2", "/follow/example-2/2-2"));
		paths.addAll(List.of(this.following, this.minutes, this.unsubscribe, this.shared));
		return paths;
	}

	/** Minutes somebody else is asked to confirm, whose answer is still to come. */
	private String minutes(String language) {
		write();
		return this.minutes + "?lang=" + language;
	}

	private String token(String recipient) {
		return this.jdbc.sql("select token from notification.mail where recipient = ?")
			.param(recipient)
			.query(String.class)
			.single();
	}

	private static BrowserContext context(Browser browser) {
		return browser.chromium().newContext(new NewContextOptions().setViewportSize(WIDE, 900));
	}

	private BrowserContext signedIn(Browser browser, String account, String language) {
		Desk.of(this.port, account).speak(language);
		BrowserContext context = context(browser);
		Page page = context.newPage();
		page.navigate(this.home + "/sign-in");
		page.fill("#email", account + "@example.org");
		page.fill("#password", Desk.PASSWORD);
		page.locator("main button").click();
		page.waitForURL("**/desk");
		page.close();
		return context;
	}

	/**
	 * What is asked of every page.
	 *
	 * @param widths at which axe looks
	 */
	private record Look(SoftAssertions softly, List<Integer> widths) {

		void at(Inspector inspector, String path) {
			Page page = inspector.page();
			for (int width : this.widths) {
				page.setViewportSize(width, 900);
				inspector.look(this.softly, path + " at " + width);
			}
			page.setViewportSize(NARROWEST, 900);
			Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
			this.softly.assertThat(((Number) overflow).intValue()).as(path + ": cut off").isLessThanOrEqualTo(0);
			page.setViewportSize(WIDE, 900);
		}

	}

}
