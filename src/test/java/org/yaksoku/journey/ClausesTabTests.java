package org.yaksoku.journey;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the list of clauses says of each, in three languages side by side.
 */
@Journey
class ClausesTabTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void namesTheTopicsOfAClauseAndTheStandingOfEachText() {
		Desk desk = Desk.of(this.port, "editor-kr");
		String clauses = take(desk, "tab-topics", "1. 양측은 에너지 협력을 추진하기로 하였다.", "1. 双方は、エネルギー協力を推進することで合意した。",
				"1. Both sides agreed to carry out energy cooperation.", "energy");

		String page = desk.get(clauses).body();
		assertThat(page).containsPattern("Commitment</span> · <span lang=\"en\">Energy</span>")
			.contains("<span>Working translation</span> · <span>Draft</span>");
		desk.speak("ko");
		assertThat(desk.get(clauses).body()).containsPattern("약속 사항</span> · <span lang=\"ko\">에너지</span>")
			.contains("<span>가번역</span> · <span>작성 중</span>");
		assertThat(Html.errors(desk.get(clauses).body())).isEmpty();
	}

	@Test
	void namesTheNumbersThatDifferBesideTheLanguageTheyStandIn() {
		Desk desk = Desk.of(this.port, "editor-kr");
		String clauses = take(desk, "tab-numbers", "1. 양측은 2027년까지 60개 사업을 추진하기로 하였다.",
				"1. 双方は、2027年までに60の事業を推進することで合意した。", "1. Both sides agreed to carry out 6 projects by 2027.", "");

		assertThat(desk.get(clauses).body().replaceAll("\\s+", " "))
			.contains("<strong>Numbers differ between languages</strong> · "
					+ "<span lang=\"ko\">한국어</span>&nbsp;<span lang=\"ko\">60</span> · "
					+ "<span lang=\"ja\">日本語</span>&nbsp;<span lang=\"ja\">60</span> · "
					+ "<span lang=\"en\">English</span>&nbsp;<span lang=\"en\">6</span></li>")
			.doesNotContain("(ko)", "(ja)", "(en)");
	}

	@Test
	void saysBesideTheClauseThatItsWordsWereSaved() {
		Desk desk = Desk.of(this.port, "editor-kr");
		desk.speak("en");
		String clauses = take(desk, "tab-saved", "1. 양측은 협력을 추진하기로 하였다.", "1. 双方は、協力を推進することで合意した。",
				"1. Both sides agreed to cooperate.", "");
		String cell = desk.get(clauses).body().replaceAll("(?s).*(/desk/[^\"]*/texts/ko).*", "$1");

		String here = IntakeTests.location(desk.post(cell, Map.of("version", Desk.hidden(desk.get(cell), "version"),
				"text", "양측은 함께 일한다.", "standing", "WORKING_TRANSLATION")));
		String page = desk.get(clauses).body();

		assertThat(page).containsOnlyOnce("notice--done")
			.containsPattern("(?s)id=\"" + here.replaceAll(".*#", "")
					+ "\">(?:(?!</article>).)*</header>\\s*<div class=\"notice notice--done\"[^>]*><p>Saved");
	}

	/** Takes in one clause; answers the address of the list it stands in. */
	private String take(Desk desk, String code, String ko, String ja, String en, String topic) {
		String statement = IntakeTests.begin(desk, code);
		desk.get(statement + "/intake");
		String split = IntakeTests
			.location(desk.post(statement + "/intake", Map.of("textKo", ko, "textJa", ja, "textEn", en)));
		String kinds = split.replace("/split", "/kinds");
		HttpResponse<String> proposed = desk.get(kinds);
		Map<String, String> chosen = new LinkedHashMap<>();
		chosen.put("version", Desk.hidden(proposed, "version"));
		chosen.put("kind", "COMMITMENT");
		if (!topic.isEmpty()) {
			chosen.put("topic",
					"0." + this.jdbc.sql("select id from topic.topic where slug = ?")
						.param(topic)
						.query(UUID.class)
						.single());
		}
		String creation = IntakeTests.location(desk.post(kinds, chosen));
		HttpResponse<String> last = desk.get(creation);
		assertThat(desk.post(creation, IntakeTests.standings(desk, creation)).statusCode()).isEqualTo(303);
		return statement + "/clauses";
	}

}
