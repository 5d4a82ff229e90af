package org.yaksoku.journey;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A secretariat keeps the registers and finds that somebody was registered twice.
 */
@Journey
class RegistersTests {

	@LocalServerPort
	int port;

	Desk desk;

	@BeforeEach
	void signIn() {
		this.desk = Desk.of(this.port, "editor-jp");
		this.desk.speak("en");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void speaksThreeLanguages(String language) {
		String slug = register("Preview of " + language, "KR");
		register("Preview of " + language, "JP");
		this.desk.speak(language);

		for (String path : new String[] { "/desk/registers", "/desk/organisations?q=kcci&side=KR&missing=KO",
				"/desk/organisations?page=2", "/desk/organisations/kcci/merge?other=jcci", "/desk/people?q=こばやし",
				"/desk/organisations/" + slug + "/merge", "/desk/topics/energy/merge?other=ai",
				"/desk/organisations/kcci/history" }) {
			HttpResponse<String> page = this.desk.get(path);
			assertThat(page.statusCode()).as(path).isEqualTo(200);
			assertThat(page.body()).as(path).contains("<html lang=\"" + language + "\"").doesNotContain("??");
			assertThat(Html.errors(page.body())).as(path).isEmpty();
		}
	}

	@Test
	void findsANameInAnyScriptSpellingOrReading() {
		assertThat(this.desk.get("/desk/organisations?q=대한 상공").body()).contains("/desk/organisations/kcci\"");
		assertThat(this.desk.get("/desk/organisations?q=korcham").body()).contains("/desk/organisations/kcci\"");
		assertThat(this.desk.get("/desk/organisations?q=日本商工").body()).contains("/desk/organisations/jcci\"");
		assertThat(this.desk.get("/desk/organisations?q=korcham&side=JP").body())
			.doesNotContain("/desk/organisations/kcci\"")
			.contains("Nothing matches.");
		assertThat(this.desk.get("/desk/people?q=ちぇてうぉん").body()).contains("Chey Tae-won", "チェ・テウォン");
	}

	@Test
	void keepsAnOrganisationWithItsNamesAndPosts() {
		String slug = register("Chamber of the islands", "JP");
		String here = "/desk/organisations/" + slug;
		HttpResponse<String> page = this.desk.get(here);
		assertThat(page.body()).contains("No Korean form", "No Japanese form");

		assertThat(this.desk
			.post(here,
					with(page, "kind", "CHAMBER", "side", "JP", "nameJa", "島々の商工会議所", "aliasesEn",
							"Isles CC | press release\nIsland Chamber", "webSite", "https://example.org/"))
			.statusCode()).isEqualTo(303);
		assertThat(this.desk
			.post(here + "/former-names/new",
					fields("version", "0", "formerJa", "旧商工会議所", "since", "1950", "until", "2001年3月"))
			.statusCode()).isEqualTo(303);
		String body = this.desk.get(here).body();
		assertThat(body).contains("島々の商工会議所", "Isles CC | press release", "旧商工会議所").doesNotContain("No Japanese form");
		assertThat(Html.errors(body)).isEmpty();

		HttpResponse<String> refused = this.desk.post(here, with(this.desk.get(here), "kind", "CHAMBER", "nameJa", "",
				"webSite", "javascript:alert(1)", "aliasesEn", "A\nA", "placeEn", "Kept"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("id=\"named\"", "id=\"distinct\"", "webSite-error", "Kept");
		assertThat(Html.errors(refused.body())).isEmpty();
		HttpResponse<String> stale = this.desk.post(here, with(page, "kind", "CHAMBER", "nameEn", "As I typed it"));
		assertThat(stale.statusCode()).isEqualTo(409);
		assertThat(stale.body()).contains("As I typed it", "島々の商工会議所").doesNotContain("??");
		assertThat(this.desk.get(here + "/history").body()).contains("added a former name", "Japan", "島々の商工会議所");
	}

	@Test
	void keepsAPersonWithPosts() {
		HttpResponse<String> saved = this.desk.post("/desk/people/new",
				fields("version", "0", "nameJa", "甲野乙子", "reading", "こうの おつこ"));
		assertThat(saved.statusCode()).isEqualTo(303);
		String here = location(saved);
		String jcci = this.desk.get(here + "/posts/new")
			.body()
			.replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\"[^>]*>Japan Chamber of Commerce and Industry<.*", "$1");

		assertThat(
				this.desk
					.post(here + "/posts/new",
							fields("version", "0", "organisation", jcci, "postJa", "参与", "since", "2024", "until",
									"2020"))
					.statusCode())
			.isEqualTo(422);
		assertThat(this.desk
			.post(here + "/posts/new", fields("version", "0", "organisation", jcci, "postJa", "参与", "since", "2024年4月"))
			.statusCode()).isEqualTo(303);
		String page = this.desk.get(here).body();
		assertThat(page).contains("参与", "No Korean form", "こうの おつこ");
		String post = page.replaceAll("(?s).*href=\"(" + here + "/posts/[0-9a-f-]{36})\".*", "$1");
		assertThat(this.desk
			.post(post,
					with(this.desk.get(post), "organisation", jcci, "postJa", "参与", "postEn", "Counsellor", "since",
							"2024-04", "until", "2026-03-31"))
			.statusCode()).isEqualTo(303);
		assertThat(this.desk.get(here).body()).contains("31 March 2026");
		assertThat(this.desk.post(post + "/removal", fields("version", "1")).statusCode()).isEqualTo(303);
		assertThat(this.desk.get(here).body()).contains("No post is recorded.");
	}

	@Test
	void mergesADuplicateAndLeadsItsOldAddressOn() {
		String stays = register("Chamber of the plain", "JP");
		String goes = register("Chamber of the plains", "JP");
		String child = register("Committee of the plains", "JP");
		HttpResponse<String> page = this.desk.get("/desk/organisations/" + child);
		String id = page.body()
			.replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\"[^>]*>Chamber of the plains<.*", "$1");
		this.desk.post("/desk/organisations/" + child,
				with(page, "kind", "COMMITTEE", "side", "JP", "nameEn", "Committee of the plains", "parent", id));
		String here = "/desk/organisations/" + stays;
		assertThat(this.desk.get(here).body()).contains("Registered.");

		assertThat(this.desk.get(here + "/merge?q=plains").body()).contains("merge?other=" + goes);
		HttpResponse<String> preview = this.desk.get(here + "/merge?other=" + goes);
		assertThat(preview.body()).contains("Organisations that belong to it", "Committee of the plains",
				"A merge cannot be undone", "Chamber of the plains");
		HttpResponse<String> outdated = this.desk.post(here + "/merger", merger(preview, goes, "0".repeat(64)));
		assertThat(outdated.statusCode()).isEqualTo(409);
		assertThat(outdated.body()).contains("Something has changed since");
		assertThat(this.desk.post(here + "/merger", merger(preview, goes, Desk.hidden(preview, "seen"))).statusCode())
			.isEqualTo(303);

		assertThat(this.desk.get(here).body()).contains("The two records were merged.", "Committee of the plains",
				"Chamber of the plains");
		assertThat(location(this.desk.get("/desk/organisations/" + goes))).endsWith(stays);
		assertThat(this.desk.get(here + "/history").body()).contains("Chamber of the plains → Chamber of the plain")
			.doesNotContain(goes + " → ");
		assertThat(this.desk.get(here + "/merge?other=" + goes).body()).contains("They are one and the same record.")
			.doesNotContain(here + "/merger");
	}

	@Test
	void findsADuplicateByAnyNameHoweverItIsWritten() {
		String stays = "/desk/organisations/kcci/merge";
		for (String q : List.of("日本商工会議所", "jcci", "ＪＣＣＩ", "Japan chamber", "일본상공회의소", "일본 상공회의소 도쿄 본부",
				"THE JAPAN CHAMBER OF COMMERCE AND INDUSTRY, TOKYO")) {
			assertThat(this.desk.get(stays + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)).body()).as(q)
				.contains("merge?other=jcci\"");
		}
		assertThat(this.desk.get(stays + "?q=zq").body()).contains("No other record is called so");

		String korean = register("한빛상공회의소", "KR");
		String longer = register("Hanbit 한빛 상공회의소 (서울)", "KR");
		assertThat(this.desk.get("/desk/organisations/" + longer + "/merge").body()).as("before anybody asks")
			.contains("merge?other=" + korean);
		assertThat(this.desk.get("/desk/organisations/" + korean + "/merge").body()).contains("merge?other=" + longer);
		for (String q : List.of("에너지", "エネルギー", "ENERGY", "energy policy")) {
			assertThat(this.desk.get("/desk/topics/ai/merge?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)).body())
				.as(q)
				.contains("merge?other=energy\"");
		}
		assertThat(this.desk.get("/desk/people?q=" + URLEncoder.encode("CHEY tae", StandardCharsets.UTF_8)).body())
			.contains("Chey Tae-won");
	}

	@Test
	void saysWhyTwoAreNotMerged() {
		HttpResponse<String> refused = this.desk.post("/desk/organisations/kcci/merger",
				fields("other", "jcci", "seen", "x", "version",
						Desk.hidden(this.desk.get("/desk/organisations/kcci"), "version"), "otherVersion",
						Desk.hidden(this.desk.get("/desk/organisations/jcci"), "version")));

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("would leave one side without its organisation", "Their sides differ.");
		assertThat(Html.errors(refused.body())).isEmpty();
	}

	@Test
	void letsAnExecutiveReadAndNotWrite() {
		Desk executive = Desk.of(this.port, "executive-kr");

		assertThat(executive.get("/desk/registers").statusCode()).isEqualTo(200);
		assertThat(executive.get("/desk/organisations/kcci").body()).doesNotContain("/merge\"");
		for (String path : new String[] { "/desk/organisations/new", "/desk/organisations/kcci/merge",
				"/desk/people/new", "/desk/topics/new", "/desk/topics/energy/merge?other=ai" }) {
			assertThat(executive.get(path).statusCode()).as(path).isEqualTo(403);
		}
		assertThat(executive.post("/desk/topics/energy", fields("version", "0", "slug", "energy", "nameEn", "x"))
			.statusCode()).isEqualTo(403);
		assertThat(executive
			.post("/desk/organisations/kcci/merger",
					fields("version", "0", "otherVersion", "0", "other", "jcci", "seen", "x"))
			.statusCode()).isEqualTo(403);
		assertThat(Desk.of(this.port, "admin-kr").get("/desk/registers").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "topics, topic, energy", "organisations, organisation, kcci" })
	void figuresOfWhatWasMergedAreThoseOfWhatItBecame(String register, String part, String stays) {
		String goes = "goes-" + UUID.randomUUID().toString().substring(0, 8);
		this.desk.get("/desk/" + register + "/new");
		assertThat(
				this.desk
					.post("/desk/" + register + "/new",
							fields("version", "0", "slug", goes, "kind", "CHAMBER", "side", "KR", "nameEn",
									"Twice " + part))
					.statusCode())
			.isEqualTo(303);
		String here = "/desk/" + register + "/" + stays;
		HttpResponse<String> preview = this.desk.get(here + "/merge?other=" + goes);
		assertThat(this.desk.post(here + "/merger", merger(preview, goes, Desk.hidden(preview, "seen"))).statusCode())
			.isEqualTo(303);

		Desk chair = Desk.of(this.port, "executive-kr");
		String asked = "?as-of=2026-11-20&series=kccj&since=2026-11-01&" + part + "=";
		for (String path : new String[] { "/ko/progress", "/ja/progress/changes", "/en/progress/past-due",
				"/ko/progress.csv", "/en/progress/editions", "/exec", "/exec/changes", "/exec/progress/actions" }) {
			HttpResponse<String> moved = chair.get(path + asked + goes);
			assertThat(moved.statusCode()).as(path).isEqualTo(301);
			assertThat(location(moved)).as(path).endsWith(path + asked + stays);
		}
		HttpResponse<String> alone = chair.get("/exec/" + register + "/" + goes + "?as-of=2026-11-20&since=2026-11-01");
		assertThat(alone.statusCode()).isEqualTo(301);
		assertThat(location(alone)).endsWith("/exec/" + register + "/" + stays + "?as-of=2026-11-20&since=2026-11-01");
		assertThat(location(chair.get("/exec/" + register + "/" + goes))).endsWith("/exec/" + register + "/" + stays);
	}

	private String register(String name, String side) {
		String slug = "o-" + UUID.randomUUID().toString().substring(0, 8);
		assertThat(this.desk
			.post("/desk/organisations/new",
					fields("version", "0", "slug", slug, "kind", "CHAMBER", "side", side, "nameEn", name))
			.statusCode()).isEqualTo(303);
		return slug;
	}

	private static Map<String, String> merger(HttpResponse<String> preview, String goes, String seen) {
		return fields("other", goes, "version", Desk.hidden(preview, "version"), "otherVersion",
				Desk.hidden(preview, "otherVersion"), "seen", seen);
	}

	private static Map<String, String> with(HttpResponse<String> page, String... fields) {
		Map<String, String> all = fields(fields);
		all.put("version", Desk.hidden(page, "version"));
		all.put("slug", page.uri().getPath().replaceAll(".*/", ""));
		return all;
	}

	private static Map<String, String> fields(String... fields) {
		Map<String, String> all = new LinkedHashMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			all.put(fields[i], fields[i + 1]);
		}
		return all;
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("location").orElseThrow();
	}

}
