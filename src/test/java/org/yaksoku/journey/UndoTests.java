package org.yaksoku.journey;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was done by mistake is taken back by a button. In the portal of
 * {@link OfficeJourneyTests}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@ActiveProfiles("demo")
class UndoTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aMoveIsTakenBack() {
		Desk korea = Desk.of(this.port, "editor-kr");
		List<String> clauses = three(korea, "undo-1");
		List<String> before = record("undo-1");

		SignedWordsTests.arrange(korea, "undo-1", "up", clauses.get(2));
		assertThat(record("undo-1")).isNotEqualTo(before);
		HttpResponse<String> page = korea.get("/desk/statements/undo-1/clauses");
		assertThat(page.body()).contains("조항의 순서를 변경했습니다", "실행 취소");
		assertThat(Html.errors(page.body())).isEmpty();
		assertThat(undo(korea, "undo-1", page).statusCode()).isEqualTo(303);

		assertThat(record("undo-1")).isEqualTo(before);
		assertThat(korea.get("/desk/statements/undo-1/clauses").body()).contains("이전 상태로 되돌렸습니다")
			.doesNotContain("실행 취소<");
	}

	@Test
	void aSplitAMergerAndAClauseLeftOutAreTakenBack() {
		Desk korea = Desk.of(this.port, "editor-kr");
		List<String> clauses = three(korea, "undo-2");
		List<String> before = record("undo-2");

		change(korea, clauses.get(0), "/split", Map.of("beginsKo", "둘째"));
		assertThat(record("undo-2")).hasSize(4);
		undo(korea, "undo-2", korea.get(clauses.get(0)));
		assertThat(korea.get("/desk/statements/undo-2/clauses").body()).contains("이전 상태로 되돌렸습니다");
		assertThat(record("undo-2")).isEqualTo(before);

		change(korea, clauses.get(0), "/merge", Map.of());
		assertThat(record("undo-2")).hasSize(2);
		undo(korea, "undo-2", korea.get(clauses.get(0)));
		assertThat(korea.get("/desk/statements/undo-2/clauses").body()).contains("이전 상태로 되돌렸습니다");
		assertThat(record("undo-2")).isEqualTo(before);
		assertThat(this.jdbc.sql("""
				select count(*) from statement.clause c join statement.statement s on s.id = c.statement_id
				where s.code = 'undo-2' and c.merged_into_id is not null""").query(Long.class).single()).isZero();

		change(korea, clauses.get(1), "/removal", Map.of());
		assertThat(record("undo-2")).hasSize(2);
		undo(korea, "undo-2", korea.get("/desk/statements/undo-2/clauses"));
		assertThat(record("undo-2")).isEqualTo(before);
	}

	@Test
	void aSplitTakesItsTopicsBackToo() {
		Desk korea = Desk.of(this.port, "editor-kr");
		List<String> clauses = three(korea, "undo-8");
		change(korea, clauses.get(0), "", Map.of("kind", "COMMITMENT", "topics", topic()));
		List<String> before = record("undo-8");
		change(korea, clauses.get(0), "/split", Map.of("beginsKo", "둘째"));
		assertThat(topics("undo-8")).isEqualTo(2);

		assertThat(undo(korea, "undo-8", korea.get(clauses.get(0))).statusCode()).isEqualTo(303);

		assertThat(record("undo-8")).isEqualTo(before);
		assertThat(topics("undo-8")).isEqualTo(1);
	}

	@Test
	void anOutcomeComesBackWithTheClausesItStandsIn() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String outcome = this.jdbc.sql("""
				select o.id::text from meeting.outcome o join meeting.meeting m on m.id = o.meeting_id
				where m.code = 'example-2' and not exists (select from followup.action a where a.outcome_id = o.id)
				order by o.position desc limit 1""").query(String.class).single();
		String clause = this.jdbc
			.sql("""
					select x.clause_id::text from statement.statement_meeting r
					join meeting.meeting m on m.id = r.meeting_id and m.code = 'example-2'
					join statement.statement_version v on v.statement_id = r.statement_id
					join statement.clause_version x on x.statement_version_id = v.id order by v.number desc, x.position limit 1""")
			.query(String.class)
			.single();
		korea.get("/desk/outcomes/" + outcome + "/clauses");
		assertThat(korea.post("/desk/outcomes/" + outcome + "/clauses", Map.of("clause", clause)).statusCode())
			.isEqualTo(303);
		assertThat(links(outcome)).isEqualTo(1);

		change(korea, "/desk/meetings/example-2/outcomes/" + outcome, "/removal", Map.of());
		assertThat(links(outcome)).isZero();
		HttpResponse<String> page = korea.get("/desk/meetings/example-2");
		assertThat(korea.post("/desk/meetings/example-2/restoration", Map.of("what", Desk.hidden(page, "what")))
			.statusCode()).isEqualTo(303);

		assertThat(links(outcome)).isEqualTo(1);
	}

	@Test
	void isRefusedInWordsWhereSomethingChangedSince() {
		Desk korea = Desk.of(this.port, "editor-kr");
		List<String> clauses = three(korea, "undo-3");
		change(korea, clauses.get(0), "/merge", Map.of());
		HttpResponse<String> page = korea.get(clauses.get(0));
		OfficeJourneyTests.write(Desk.of(this.port, "editor-jp"), clauses.get(0), "ko", "그 사이에 바뀐 말");
		List<String> before = record("undo-3");

		HttpResponse<String> refused = undo(korea, "undo-3", page);

		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("이제는 취소할 수 없습니다");
		assertThat(Html.errors(refused.body())).isEmpty();
		assertThat(record("undo-3")).isEqualTo(before);
	}

	@Test
	void isRefusedOnceSignaturesWereAskedFor() {
		Desk korea = Desk.of(this.port, "editor-kr");
		List<String> clauses = three(korea, "undo-4");
		SignedWordsTests.arrange(korea, "undo-4", "down", clauses.get(0));
		HttpResponse<String> page = korea.get("/desk/statements/undo-4/clauses");
		SignedWordsTests.request(korea, "undo-4");

		assertThat(undo(korea, "undo-4", page).statusCode()).isEqualTo(409);
	}

	@Test
	void nobodyTakesBackWhatSomebodyElseDid() {
		Desk korea = Desk.of(this.port, "editor-kr");
		List<String> clauses = three(korea, "undo-5");
		SignedWordsTests.arrange(korea, "undo-5", "down", clauses.get(0));
		HttpResponse<String> page = korea.get("/desk/statements/undo-5/clauses");
		three(korea, "undo-6");

		assertThat(undo(Desk.of(this.port, "editor-jp"), "undo-5", page).statusCode()).isEqualTo(404);
		assertThat(undo(Desk.of(this.port, "executive-kr"), "undo-5", page).statusCode()).isEqualTo(403);
		assertThat(undo(korea, "undo-6", page).statusCode()).as("of another statement").isEqualTo(404);
		assertThat(korea.post("/desk/statements/undo-5/clauses/restoration", Map.of("what", "x'; --")).statusCode())
			.isEqualTo(404);
		assertThat(undo(korea, "undo-5", page).statusCode()).isEqualTo(303);
		assertThat(undo(korea, "undo-5", page).statusCode()).as("twice").isEqualTo(409);
	}

	@Test
	void nothingIsOfferedWhereNothingWasDone() {
		Desk korea = Desk.of(this.port, "editor-kr");
		List<String> clauses = three(korea, "undo-7");

		SignedWordsTests.arrange(korea, "undo-7", "up", clauses.get(0));

		assertThat(korea.get("/desk/statements/undo-7/clauses").body()).doesNotContain("실행 취소<");
	}

	@Test
	void aPartOfAMeetingComesBack() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String meeting = "/desk/meetings/example-2";
		List<String> before = sessions();
		String part = this.jdbc
			.sql("""
					select x.id::text from meeting.session x join meeting.meeting m on m.id = x.meeting_id where m.code = 'example-2'
					and not exists (select from meeting.outcome o where o.session_id = x.id)
					and not exists (select from meeting.participation p where p.session_id = x.id)
					order by exists (select from meeting.session_item i where i.session_id = x.id) desc, x.id limit 1""")
			.query(String.class)
			.single();
		String path = meeting + "/sessions/" + part;
		change(korea, path, "/removal", Map.of());
		assertThat(sessions()).hasSize(before.size() - 1);

		HttpResponse<String> page = korea.get(meeting);
		assertThat(page.body()).contains("실행 취소");
		HttpResponse<String> answer = korea.post(meeting + "/restoration", Map.of("what", Desk.hidden(page, "what")));

		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(sessions()).isEqualTo(before);
		assertThat(korea.post(meeting + "/restoration", Map.of("what", Desk.hidden(page, "what"))).statusCode())
			.isEqualTo(409);
		assertThat(this.jdbc.sql("select count(*) from history.broken()").query(Long.class).single()).isZero();
	}

	private String topic() {
		return this.jdbc.sql("select id::text from topic.topic order by id limit 1").query(String.class).single();
	}

	private long topics(String code) {
		return this.jdbc.sql("""
				select count(*) from statement.clause_topic t join statement.clause c on c.id = t.clause_id
				join statement.statement s on s.id = c.statement_id where s.code = ?""")
			.param(code)
			.query(Long.class)
			.single();
	}

	private long links(String outcome) {
		return this.jdbc.sql("select count(*) from statement.outcome_clause where outcome_id = cast(? as uuid)")
			.param(outcome)
			.query(Long.class)
			.single();
	}

	private static List<String> three(Desk desk, String code) {
		OfficeJourneyTests.begin(desk, code);
		List<String> clauses = List.of(OfficeJourneyTests.addClause(desk, code),
				OfficeJourneyTests.addClause(desk, code), OfficeJourneyTests.addClause(desk, code));
		for (String clause : clauses) {
			OfficeJourneyTests.write(desk, clause, "ko", "첫째 말. 둘째 말. " + clauses.indexOf(clause));
			// what is said once after each saving is heard
			desk.get("/desk/statements/" + code + "/clauses");
		}
		return clauses;
	}

	private static void change(Desk desk, String page, String below, Map<String, String> fields) {
		Map<String, String> sent = new LinkedHashMap<>(fields);
		sent.put("version", SignedWordsTests.version(desk, page, below));
		if (below.equals("/merge")) {
			HttpResponse<String> shown = desk.get(page);
			sent.put("other", Desk.hidden(shown, "other"));
			sent.put("otherVersion", Desk.hidden(shown, "otherVersion"));
		}
		HttpResponse<String> answer = desk.post(page + below, sent);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
	}

	private static HttpResponse<String> undo(Desk desk, String code, HttpResponse<String> page) {
		String what = Desk.hidden(page, "what");
		desk.get("/desk");
		return desk.post("/desk/statements/" + code + "/clauses/restoration", Map.of("what", what));
	}

	// everything about the clauses but the versions of the rows, which never return
	private List<String> record(String code) {
		return this.jdbc
			.sql("""
					select (to_jsonb(c) - 'version')::text || (select string_agg((to_jsonb(t) - 'version')::text, ',' order by t.language)
					  from statement.clause_text t where t.clause_version_id = c.id)
					from statement.clause_version c join statement.statement_version v on v.id = c.statement_version_id
					join statement.statement s on s.id = v.statement_id where s.code = ? order by c.position""")
			.param(code)
			.query(String.class)
			.list();
	}

	private List<String> sessions() {
		return this.jdbc
			.sql("""
					select (to_jsonb(x) - 'version')::text || coalesce((select string_agg(to_jsonb(i)::text, ',' order by i.position)
					  from meeting.session_item i where i.session_id = x.id), '')
					from meeting.session x join meeting.meeting m on m.id = x.meeting_id where m.code = 'example-2'
					order by x.position""")
			.query(String.class)
			.list();
	}

}
