package org.yaksoku.journey;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody typed and did not save is theirs alone. In the portal of
 * {@link OfficeJourneyTests}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@ActiveProfiles("demo")
class PersonalDraftTests {

	private static final String OFFER = "저장하지 않은 개인 임시본이 있습니다";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void isOfferedToItsAuthorAndTakenUp() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String words = words(korea, "draft-1");
		HttpResponse<String> kept = keep(korea, words, "양측은 창구를 새로 둔다.");
		assertThat(kept.statusCode()).isEqualTo(303);

		HttpResponse<String> offered = korea.get(words);
		assertThat(offered.body()).contains(OFFER, "개인 임시본으로 보관했습니다", "<ins>", words + "?draft=textForm")
			.doesNotContain("기록이 저장되었습니다");
		assertThat(textarea(offered)).isEqualTo("양측은 창구를 둔다.");
		assertThat(Html.errors(offered.body())).isEmpty();
		HttpResponse<String> taken = korea.get(words + "?draft=textForm");
		assertThat(textarea(taken)).isEqualTo("양측은 창구를 새로 둔다.");
		assertThat(taken.body()).contains("개인 임시본입니다").doesNotContain(OFFER);
		assertThat(Html.errors(taken.body())).isEmpty();
	}

	@Test
	void neverTouchesTheRecord() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String words = words(korea, "draft-2");
		String before = record("draft-2");
		long history = this.jdbc.sql("select count(*) from history.entry").query(Long.class).single();

		keep(korea, words, "전혀 다른 말");

		assertThat(record("draft-2")).isEqualTo(before);
		assertThat(this.jdbc.sql("select count(*) from history.entry").query(Long.class).single()).isEqualTo(history);
	}

	@ParameterizedTest
	@ValueSource(strings = { "approver-kr", "editor-jp", "approver-jp" })
	void nobodyElseReadsIt(String other) {
		Desk korea = Desk.of(this.port, "editor-kr");
		String words = words(korea, "draft-3-" + other);
		keep(korea, words, "나만 보는 글");

		Desk desk = Desk.of(this.port, other);
		for (String path : List.of(words, words + "?draft=textForm", words.replaceAll("/clauses.*", ""))) {
			assertThat(desk.get(path).body()).doesNotContain("나만 보는 글").doesNotContainPattern("href=\"[^\"]*\\?draft=");
		}
		desk.get(words);
		assertThat(desk.post("/desk/drafts/removal", Map.of("draft", words, "page", words)).statusCode())
			.isEqualTo(303);
		assertThat(korea.get(words).body()).as("removed by nobody else").contains(OFFER);
	}

	@Test
	void theDatabaseItselfGivesNobodyTheDraftOfAnother() {
		Desk korea = Desk.of(this.port, "editor-kr");
		keep(korea, words(korea, "draft-4"), "나만 보는 글");
		String author = this.jdbc
			.sql("""
					select actor from history.entry where table_name = 'statement.statement' and new_row ->> 'code' = 'draft-4'""")
			.query(String.class)
			.single();

		assertThat(seenBy("")).isZero();
		assertThat(seenBy("user:00000000-0000-0000-0000-000000000009")).isZero();
		assertThat(seenBy("system:seed")).isZero();
		assertThat(seenBy(author)).isPositive();
	}

	@Test
	void whoeverOnlyReadsKeepsNone() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String words = words(korea, "draft-5");
		for (String reader : List.of("executive-kr", "admin-kr")) {
			Desk desk = Desk.of(this.port, reader);
			assertThat(keep(desk, words, "?").statusCode()).as(reader).isEqualTo(403);
		}
	}

	@Test
	void goesWithTheSavingOfTheForm() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String words = words(korea, "draft-6");
		keep(korea, words, "양측은 창구를 새로 둔다.");
		String opened = Desk.hidden(korea.get(words), "version");
		assertThat(korea.post(words, Map.of("version", opened, "text", "저장된 글", "standing", "NOTHING")).statusCode())
			.isEqualTo(422);
		assertThat(korea.get(words).body()).as("a refused form saves nothing").contains(OFFER);

		assertThat(korea.post(words, Map.of("version", opened, "text", "저장된 글", "standing", "AUTHENTIC")).statusCode())
			.isEqualTo(303);

		assertThat(korea.get(words).body()).doesNotContain(OFFER);
	}

	@Test
	void warnsWhereTheRecordWasSavedMeanwhileAndLosesNothing() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk japan = Desk.of(this.port, "editor-jp");
		String words = words(korea, "draft-7");
		keep(korea, words, "양측은 창구를 새로 둔다.");
		OfficeJourneyTests.write(japan, words.replaceAll("/texts.*", ""), "ko", "양측은 공동 창구를 둔다.");

		HttpResponse<String> offered = korea.get(words);
		HttpResponse<String> taken = korea.get(words + "?draft=textForm");
		HttpResponse<String> saved = korea.post(words,
				Map.of("version", Desk.hidden(taken, "version"), "text", textarea(taken), "standing", "AUTHENTIC"));

		assertThat(offered.body()).contains("기록이 저장되었습니다");
		assertThat(saved.statusCode()).isEqualTo(409);
		assertThat(saved.body()).contains("양측은 공동 창구를 둔다.", "양측은 창구를 새로 둔다.");
		assertThat(korea.get(words).body()).as("nothing was saved yet").contains(OFFER);
	}

	@Test
	void isDiscardedByItsAuthor() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String words = words(korea, "draft-8");
		keep(korea, words, "양측은 창구를 새로 둔다.");
		korea.get(words);

		HttpResponse<String> answer = korea.post("/desk/drafts/removal", Map.of("draft", words, "page", words));

		assertThat(OfficeJourneyTests.location(answer)).isEqualTo(words);
		assertThat(korea.get(words).body()).contains("임시본을 버렸습니다").doesNotContain(OFFER);
	}

	@Test
	void isOfferedForTheFrameAndForNotesOfAMeeting() {
		Desk korea = Desk.of(this.port, "editor-kr");
		OfficeJourneyTests.begin(korea, "draft-9");
		String frame = "/desk/statements/draft-9";
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("titleKo", "바뀐 제목");
		fields.put("standingKo", "AUTHENTIC");
		keep(korea, frame, frame, fields);
		HttpResponse<String> offered = korea.get(frame);
		assertThat(offered.body()).contains(OFFER, "<ins>정본</ins>").doesNotContain("??");
		assertThat(Html.errors(offered.body())).isEmpty();
		assertThat(korea.get(frame + "?draft=frameForm").body()).contains("value=\"바뀐 제목\"");

		String meeting = "/desk/meetings/example-3";
		keep(korea, meeting + "/notes/own", meeting + "#notes", Map.of("version", "0", "ownNote", "우리끼리 적은 초안"));
		HttpResponse<String> notes = korea.get(meeting);
		assertThat(notes.body()).contains(OFFER, meeting + "?draft=ownNoteForm#notes");
		assertThat(Html.errors(notes.body())).isEmpty();
		assertThat(korea.get(meeting + "?draft=ownNoteForm").body()).contains("우리끼리 적은 초안</textarea>");
		assertThat(Desk.of(this.port, "approver-kr").get(meeting).body()).doesNotContain("우리끼리 적은 초안");
	}

	@Test
	void hasALimitAndAPlace() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String words = words(korea, "draft-10");

		assertThat(keep(korea, words, "가".repeat(200_001)).statusCode()).isEqualTo(422);
		assertThat(keep(korea, "/admin/users", words, Map.of("text", "?")).statusCode()).isEqualTo(422);
		assertThat(keep(korea, words, "//elsewhere.example", Map.of("text", "?")).statusCode()).isEqualTo(422);
		assertThat(keep(korea, words, words, Map.of("text", "a\0b")).statusCode()).isEqualTo(400);
		assertThat(this.jdbc.sql("select count(*) from shared.personal_draft").query(Long.class).single())
			.as("without an author nothing is seen")
			.isZero();
	}

	@Test
	void goesAfterThirtyDays() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String words = words(korea, "draft-11");
		keep(korea, words, "양측은 창구를 새로 둔다.");

		forget(Instant.now().minus(30, ChronoUnit.DAYS));
		assertThat(korea.get(words).body()).contains(OFFER);
		forget(Instant.now().plus(1, ChronoUnit.MINUTES));
		assertThat(korea.get(words).body()).doesNotContain(OFFER);
	}

	// the words of a clause that says something, in Korean
	private static String words(Desk desk, String code) {
		OfficeJourneyTests.begin(desk, code);
		String clause = OfficeJourneyTests.addClause(desk, code);
		OfficeJourneyTests.write(desk, clause, "ko", "양측은 창구를 둔다.");
		return clause + "/texts/ko";
	}

	private static HttpResponse<String> keep(Desk desk, String words, String text) {
		HttpResponse<String> page = desk.get(words);
		String opened = (page.statusCode() == 200) ? Desk.hidden(page, "version") : "0";
		return keep(desk, words, words, Map.of("version", opened, "text", text, "standing", "AUTHENTIC"));
	}

	private static HttpResponse<String> keep(Desk desk, String address, String page, Map<String, String> fields) {
		desk.get("/desk");
		Map<String, String> sent = new LinkedHashMap<>(fields);
		sent.put("draft", address);
		sent.put("page", page);
		return desk.post("/desk/drafts", sent);
	}

	private static String textarea(HttpResponse<String> page) {
		return page.body().replaceAll("(?s).*<textarea[^>]*id=\"text\"[^>]*>(.*?)</textarea>.*", "$1").strip();
	}

	private int seenBy(String actor) {
		Integer seen = this.transaction.execute((status) -> {
			this.jdbc.sql("select set_config('yaksoku.actor', ?, true)").param(actor).query().singleRow();
			return this.jdbc.sql("select count(*) from shared.personal_draft").query(Integer.class).single();
		});
		return (seen != null) ? seen : -1;
	}

	private void forget(Instant before) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql("select shared.forget_drafts(?)")
			.param(Timestamp.from(before))
			.query(Integer.class)
			.single());
	}

	private String record(String code) {
		return this.jdbc
			.sql("""
					select v.version || ' ' || c.version || ' ' || string_agg(t.version || coalesce(t.text, ''), ',' order by t.language)
					from statement.clause_text t join statement.clause_version c on c.id = t.clause_version_id
					join statement.statement_version v on v.id = c.statement_version_id
					join statement.statement s on s.id = v.statement_id where s.code = ? group by v.version, c.version""")
			.param(code)
			.query(String.class)
			.single();
	}

}
