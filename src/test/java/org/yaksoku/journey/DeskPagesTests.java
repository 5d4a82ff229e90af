package org.yaksoku.journey;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/**
 * Every kind of page behind the sign-in, crawled from the desk on.
 */
@Journey
class DeskPagesTests {

	private static final Map<String, Map<String, HttpResponse<String>>> CRAWLS = new LinkedHashMap<>();

	@LocalServerPort
	int port;

	@BeforeEach
	void crawlOnce() {
		for (String language : Set.of("ko", "ja", "en")) {
			CRAWLS.computeIfAbsent(language, (it) -> crawl(this.port, it));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void areThereInEveryLanguage(String language) {
		assertThat(CRAWLS.get(language).keySet()).contains("/desk", "/desk/statements", "/desk/statements/{code}",
				"/desk/statements/{code}/clauses", "/desk/statements/{code}/clauses/{id}",
				"/desk/statements/{code}/clauses/{id}/texts/{language}", "/desk/statements/{code}/sign-off",
				"/desk/statements/{code}/header", "/desk/statements/{code}/history", "/desk/statements/{code}/preview",
				"/desk/statements/{code}/versions/{number}/history",
				"/desk/statements/{code}/versions/{number}/sign-off", "/desk/statements/new",
				"/desk/meetings/{code}/history", "/desk/meetings/{code}/outcome-actions",
				"/desk/meetings/{code}/sessions/{id}", "/desk/meetings/{code}/outcomes/{id}",
				"/desk/meetings/{code}/participants/{id}", "/desk/meetings/{code}/head-counts/{id}",
				"/desk/outcomes/{id}/action", "/desk/outcomes/{id}/clauses", "/desk/terms", "/desk/registers",
				"/desk/organisations", "/desk/organisations/new", "/desk/organisations/{code}",
				"/desk/organisations/{code}/history", "/desk/organisations/{code}/merge",
				"/desk/organisations/{code}/former-names/new", "/desk/people", "/desk/people/new",
				"/desk/people/{code}", "/desk/people/{code}/history", "/desk/people/{code}/merge",
				"/desk/people/{code}/posts/new", "/desk/people/{code}/posts/{id}", "/desk/topics", "/desk/topics/new",
				"/desk/topics/{code}", "/desk/topics/{code}/history", "/desk/topics/{code}/merge", "/desk/series",
				"/desk/series/{code}", "/desk/series/{code}/history", "/desk/actions", "/desk/actions/new",
				"/desk/actions/{code}", "/desk/actions/{code}/reports", "/desk/actions/{code}/history",
				"/desk/actions/{code}/milestones/{id}", "/desk/clauses/{statement}/{key}", "/desk/deputies",
				"/desk/handover", "/desk/import", "/exec", "/exec/changes", "/exec/compare", "/exec/topics/{code}",
				"/exec/progress/{figure}", "/exec/progress/due/{last}", "/exec/progress/answers/{by}",
				"/exec/progress/changes/{kind}", "/exec/statements/{code}", "/exec/organisations/{code}", "/account",
				"/account/password", "/admin/users", "/admin/users/{id}", "/admin/users/invitations/new");
		assertSoftly((softly) -> CRAWLS.get(language).forEach((kind, answer) -> {
			softly.assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(200);
			softly.assertThat(answer.body()).as(kind).contains("<html lang=\"" + language + "\"").doesNotContain("??");
			softly.assertThat(answer.headers().firstValue("cache-control").orElse("")).as(kind).contains("no-store");
		}));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void areValidHtml(String language) {
		assertSoftly((softly) -> CRAWLS.get(language)
			.forEach((kind, answer) -> softly.assertThat(Html.errors(answer.body())).as(kind).isEmpty()));
	}

	@Test
	void areForThoseWhoSignIn() {
		assertSoftly((softly) -> CRAWLS.get("en").values().forEach((answer) -> {
			HttpResponse<String> anonymous = Crawl.get(URI.create("http://127.0.0.1:" + this.port),
					answer.uri().getPath());
			softly.assertThat(anonymous.statusCode()).as(answer.uri().getPath()).isIn(302, 404);
		}));
	}

	/** The address of one page of each kind. */
	static Map<String, String> kinds(int port) {
		Map<String, String> kinds = new LinkedHashMap<>();
		crawl(port, "ko").forEach((kind, answer) -> kinds.put(kind, answer.uri().getPath()));
		return kinds;
	}

	/** One page of each kind; what is open for editing comes first. */
	private static Map<String, HttpResponse<String>> crawl(int port, String language) {
		Map<String, HttpResponse<String>> pages = crawl(port, language, "editor-kr");
		crawl(port, language, "admin-kr").forEach(pages::putIfAbsent);
		return pages;
	}

	private static Map<String, HttpResponse<String>> crawl(int port, String language, String account) {
		Desk desk = Desk.of(port, account);
		desk.speak(language);
		Map<String, HttpResponse<String>> pages = new LinkedHashMap<>();
		// a meeting with outcomes and people, so that the pages of its parts are among
		// them
		Deque<String> ahead = new ArrayDeque<>(List.of("/desk", "/desk/meetings/kccj-14", "/exec?series=example"));
		Set<String> seen = new LinkedHashSet<>(ahead);
		while (!ahead.isEmpty()) {
			String path = ahead.poll();
			// a file is no page
			if (pages.containsKey(kind(path)) || path.startsWith("/desk/files/")) {
				continue;
			}
			HttpResponse<String> answer = desk.get(path);
			pages.put(kind(path), answer);
			Desk.links(answer).stream().filter(seen::add).forEach(ahead::add);
		}
		return pages;
	}

	static String kind(String path) {
		return path.replaceAll("\\?.*", "")
			.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}")
			.replaceAll("/versions/[0-9]+", "/versions/{number}")
			.replaceAll("/texts/(ko|ja|en)", "/texts/{language}")
			.replaceAll(
					"^(/desk/(?:statements|meetings|series|organisations|people|topics|actions))/(?!new|bulk|views)[^/]+",
					"$1/{code}")
			.replaceAll("^(/exec/(?:topics|statements|organisations))/[^/]+", "$1/{code}")
			.replaceAll("^/exec/progress/answers/.*", "/exec/progress/answers/{by}")
			.replaceAll("^/exec/progress/due/.*", "/exec/progress/due/{last}")
			.replaceAll("^/exec/progress/changes/.*", "/exec/progress/changes/{kind}")
			.replaceAll("^/exec/progress/[a-z-]+$", "/exec/progress/{figure}")
			.replaceAll("^/desk/clauses/[^/]+/[^/]+", "/desk/clauses/{statement}/{key}");
	}

}
