package org.yaksoku.journey;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A history speaks to people: no name of a column, no key and no constant stands in it.
 */
@Journey
class HistoryPagesTests {

	private static final Pattern EVENTS = Pattern.compile("(?s)<ol class=\"events\".*?</ol>");

	private static final Pattern FIELD = Pattern
		.compile("(?s)<p class=\"events__field\"><span class=\"meta\">(.*?)</span>");

	private static final Pattern VALUE = Pattern.compile("<(?:span|del|ins)>([^<]*)</");

	private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern COLUMN = Pattern.compile("(?<![\\w/.-])[a-z]+(_[a-z]+)+(?![\\w/])");

	private static final Pattern MOMENT = Pattern.compile("[0-9]T[0-9]{2}:[0-9]{2}.*[+-][0-9]{2}:");

	private static final Map<String, String> NAME = Map.of("ko", ".*\\p{IsHangul}.*", "ja",
			".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*", "en", "[A-Z][^_]*");

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void sayEverythingInWords(String language) {
		Desk desk = Desk.of(this.port, "editor-kr");
		desk.speak(language);
		Set<String> constants = constants();
		assertThat(constants).contains("OWN_SIDE", "NOT_STATED", "HELD");
		int told = 0;
		SoftAssertions softly = new SoftAssertions();
		for (String path : paths()) {
			HttpResponse<String> page = desk.get(path);
			assertThat(page.statusCode()).as(path).isEqualTo(200);
			for (String events : matches(EVENTS, 0, page.body())) {
				List<String> names = matches(FIELD, 1, events);
				told += names.size();
				softly.assertThat(names).as(path).allMatch((it) -> it.matches(NAME.get(language)));
				softly.assertThat(matches(VALUE, 1, events))
					.as(path)
					.noneMatch((it) -> constants.contains(it) || it.matches("true|false"));
				String text = events.replaceAll("<[^>]*>", " ");
				for (Pattern raw : List.of(KEY, COLUMN, MOMENT)) {
					softly.assertThat(matches(raw, 0, text)).as(path).isEmpty();
				}
			}
		}
		desk.speak("ko");
		softly.assertAll();
		assertThat(told).isGreaterThan(200);
	}

	/**
	 * Every history of an action, a statement, a series or a topic, and some of the many.
	 */
	private List<String> paths() {
		List<String> paths = new ArrayList<>();
		paths.addAll(paths("actions", "code from followup.action where visibility <> 'OWN_SIDE' or side = 'KR'"));
		paths.addAll(paths("statements", "code from statement.statement"));
		paths.addAll(paths("meetings", "code from meeting.meeting"));
		paths("meetings", "code from meeting.meeting where status in ('HELD', 'CLOSED')")
			.forEach((it) -> paths.add(it.replace("/history", "/lineage")));
		paths.addAll(paths("series", "slug from meeting.series"));
		paths.addAll(paths("topics", "slug from topic.topic order by slug limit 20"));
		paths.addAll(paths("organisations", "slug from party.organisation order by slug limit 20"));
		paths.addAll(paths("people", "slug from party.person order by slug limit 20"));
		paths.addAll(paths("terms", "id::text from statement.term"));
		return paths;
	}

	private List<String> paths(String room, String from) {
		return this.jdbc.sql("select " + from)
			.query(String.class)
			.list()
			.stream()
			.map((it) -> "/desk/" + room + "/" + it + "/history")
			.toList();
	}

	/** Whatever the database takes as one of a few. */
	private Set<String> constants() {
		return this.jdbc.sql("select pg_get_constraintdef(oid) from pg_constraint where contype = 'c'")
			.query(String.class)
			.list()
			.stream()
			.flatMap((it) -> matches(Pattern.compile("'([A-Z][A-Z_]+)'"), 1, it).stream())
			.collect(Collectors.toSet());
	}

	private static List<String> matches(Pattern pattern, int group, String text) {
		return pattern.matcher(text).results().map((MatchResult it) -> it.group(group)).toList();
	}

}
