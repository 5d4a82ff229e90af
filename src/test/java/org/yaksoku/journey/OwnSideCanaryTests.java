package org.yaksoku.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaksoku.account.SystemWork;
import org.yaksoku.notification.job.Job;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/**
 * What one side keeps to itself is nowhere the other side, a follower, a participant or
 * anybody reads (promise A-18): no page, no table with all that is packed into it, no
 * mail in either of its forms, no calendar, no name of a file.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "yaksoku.notices.batch=0s" })
@ActiveProfiles("demo")
@Import(OwnSideCanaryTests.Time.class)
class OwnSideCanaryTests {

	private static final String CANARY = "qzxcanary";

	/** What both read: where it is missing, nothing was looked at. */
	private static final String SHARED = "qzxshared";

	/** A Tuesday on which both sides work. */
	private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-24T00:00:00Z"));

	private static final Map<String, Desk> DESKS = new HashMap<>();

	private static int planted;

	private static String own;

	private static String joint;

	private static String follower;

	@LocalServerPort
	int port;

	@TempDir
	Path folder;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	SystemWork systemWork;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	List<Job> jobs;

	@BeforeEach
	void plantOnce() {
		if (planted == 0) {
			plant();
		}
	}

	@Test
	void theOtherSideReadsItOnNoPage() {
		Desk japan = desk("editor-jp");
		assertThat(desk("editor-kr").get("/desk/actions?q=qzx").body()).contains(own);
		Map<String, HttpResponse<String>> pages = crawl(japan);
		assertThat(pages).hasSizeGreaterThan(80);
		assertThat(pages.get("/desk/actions/" + joint).body()).contains(SHARED, "https://example.org/" + SHARED);
		for (String account : List.of("approver-jp", "executive-jp", "admin-jp")) {
			for (String path : places()) {
				pages.put(account + " " + path, desk(account).get(path));
			}
		}
		assertSoftly((softly) -> pages.forEach((path, page) -> {
			softly.assertThat(page.body()).as(path).doesNotContainIgnoringCase(CANARY);
			softly.assertThat(page.headers().map().toString()).as(path + ": head").doesNotContainIgnoringCase(CANARY);
		}));
	}

	@Test
	void theOtherSideTakesItAwayInNoTable() {
		assertThat(text(desk("editor-kr").file("/desk/actions.xlsx").body())).contains(CANARY);
		assertThat(text(desk("editor-kr").file("/desk/actions.csv").body())).contains(CANARY);
		assertSoftly((softly) -> Stream.of("editor-jp", "approver-jp", "executive-jp")
			.forEach((account) -> tables().forEach((path) -> {
				HttpResponse<byte[]> file = desk(account).file(path);
				softly.assertThat(file.statusCode()).as(path).isEqualTo(200);
				softly.assertThat(text(file.body())).as(account + " " + path).doesNotContainIgnoringCase(CANARY);
				softly.assertThat(file.headers().map().toString()).as(path).doesNotContainIgnoringCase(CANARY);
			})));
		assertThat(text(desk("editor-jp").file("/desk/actions.xlsx?labels=ja").body())).contains(SHARED);
	}

	@Test
	void itsFilesAreNotThereForTheOtherSide() {
		List<String> addresses = this.jdbc.sql("""
				select unnest(array['/desk/files/' || id, '/files/' || slug]) from document.document
				where visibility = 'OWN_SIDE' and side = 'KR'""").query(String.class).list();
		assertThat(addresses).hasSizeGreaterThan(6);
		for (String address : addresses) {
			HttpResponse<byte[]> answer = desk("editor-jp").file(address);
			assertThat(answer.statusCode()).as(address).isEqualTo(404);
			assertThat(text(answer.body()) + answer.headers().map()).doesNotContainIgnoringCase(CANARY);
		}
		for (String path : List.of("", "/reports", "/history", "/history.csv")) {
			assertThat(desk("editor-jp").get("/desk/actions/" + own + path).statusCode()).as(path).isEqualTo(404);
		}
	}

	@Test
	void itIsInNoMailToAnybodyElse() {
		List<Mail> mails = this.jdbc.sql("""
				select m.recipient, m.kind, m.subject, m.text, m.html, a.side = 'KR' as own from notification.mail m
				left join account.user_account a on a.id = m.user_id""").query(Mail.class).list();

		assertThat(mails).extracting(Mail::kind).contains("DIGEST", "EVENTS", "MINUTES", "FOLLOWING");
		assertThat(mails).filteredOn((it) -> Boolean.TRUE.equals(it.own()) && it.kind().equals("DIGEST"))
			.as("one’s own side is told")
			.anySatisfy((it) -> assertThat(it.text()).contains(CANARY))
			.anySatisfy((it) -> assertThat(it.html()).contains(CANARY));
		for (String kind : List.of("DIGEST", "EVENTS", "FOLLOWING")) {
			assertThat(mails).filteredOn((it) -> !Boolean.TRUE.equals(it.own()) && it.kind().equals(kind))
				.as("others are told of what is shared: " + kind)
				.anySatisfy((it) -> assertThat(it.text() + it.html()).contains(SHARED));
		}
		assertSoftly((softly) -> mails.stream().filter((it) -> !Boolean.TRUE.equals(it.own())).forEach((it) -> {
			String as = it.kind() + " to " + it.recipient();
			softly.assertThat(it.subject()).as(as).doesNotContainIgnoringCase(CANARY);
			// who is known by an address alone is greeted by it
			softly.assertThat(it.text().replace(it.recipient(), ""))
				.as(as + ": text")
				.doesNotContainIgnoringCase(CANARY);
			softly.assertThat(it.html().replace(it.recipient(), ""))
				.as(as + ": HTML")
				.doesNotContainIgnoringCase(CANARY);
		}));
	}

	@Test
	void itIsInNoCalendarButThatOfItsOwnSide() {
		assertThat(calendar("editor-kr")).contains(CANARY);
		for (String account : List.of("editor-jp", "executive-jp")) {
			assertThat(calendar(account)).as(account).contains(SHARED).doesNotContainIgnoringCase(CANARY);
		}
	}

	/** The rest of what anybody reads is crawled by CanaryTests. */
	@Test
	void nobodyReadsWhatIsNotPublic() {
		Map<String, String> answers = new LinkedHashMap<>();
		for (String language : List.of("ko", "ja", "en")) {
			for (String path : List.of("/statements/example-1", "/statements/example-1/5", "/statements/example-1/7",
					"/meetings/kccj-14", "/calendar/meetings.ics", "/calendar/deadlines.ics")) {
				HttpResponse<String> answer = anybody("/" + language + path);
				assertThat(answer.statusCode()).as(path).isEqualTo(200);
				answers.put("/" + language + path, answer.headers().map() + unfolded(answer.body()));
			}
		}
		assertThat(answers.get("/ko/statements/example-1/5")).contains(SHARED, "https://example.org/" + SHARED);
		assertThat(answers.get("/ko/calendar/deadlines.ics")).contains(SHARED);
		assertSoftly((softly) -> answers.forEach((path, answer) -> softly.assertThat(answer)
			.as(path)
			.doesNotContainIgnoringCase(CANARY)
			.doesNotContain("qzxdesk")));
		for (String path : tables()) {
			assertThat(anybody(path).statusCode()).as(path).isEqualTo(302);
		}
	}

	/** The Korean side works, and the portal does what it does by itself. */
	private void plant() {
		Desk korea = desk("editor-kr");
		Desk japan = desk("editor-jp");
		follow();
		later();
		own = register(korea, CANARY, "OWN_SIDE", "KR");
		joint = register(korea, SHARED, "PUBLIC", "KR", "JP");
		String desk = register(korea, "qzxdesk", "BOTH_SIDES", "KR", "JP");
		for (String code : List.of(own, joint, desk)) {
			boolean hidden = code.equals(own);
			String page = "/desk/actions/" + code;
			done(korea.post(page + "/milestones",
					Map.of("version", "0", "stepKo", hidden ? canary() : SHARED, "planned", "2026-12-01")));
			korea.get(page + "/reports");
			done(korea.upload(page + "/reports", report(korea.get(page + "/reports"), "", canary(), "OWN_SIDE"),
					"evidenceFile", canary() + ".txt", (canary() + "\n").getBytes(StandardCharsets.UTF_8)));
			done(korea.upload(page + "/documents", document(code, canary(), "OWN_SIDE"), "evidenceFile",
					canary() + ".txt", (canary() + "\n").getBytes(StandardCharsets.UTF_8)));
			Map<String, String> link = document(code, hidden ? canary() : SHARED,
					hidden ? "OWN_SIDE" : code.equals(joint) ? "PUBLIC" : "BOTH_SIDES");
			link.put("evidenceUrl", "https://example.org/" + (hidden ? canary() : SHARED));
			done(korea.post(page + "/documents", link));
			takeAway(korea, code);
			done(korea.post(page + "/reports", report(korea.get(page + "/reports"), "IN_PROGRESS",
					hidden ? canary() : SHARED, hidden ? "BOTH_SIDES" : "PUBLIC")));
			done(korea.post(page + "/due", Map.of("version", Desk.hidden(korea.get(page), "version"), "horizon",
					"DATED", "due", "2026-11-24", "reason", hidden ? canary() : SHARED)));
		}
		// a joint date waits for the other side
		for (String code : List.of(joint, desk)) {
			Matcher change = Pattern.compile("/due/([0-9a-f-]{36})/answer")
				.matcher(japan.get("/desk/actions/" + code).body());
			assertThat(change.find()).isTrue();
			done(japan.post("/desk/actions/" + code + change.group(), Map.of("accepts", "true")));
		}
		done(korea.post("/desk/clauses/example-1/7/responses",
				Map.of("version", Desk.hidden(korea.get("/desk/clauses/example-1/7"), "version"), "state", "TAKEN_UP",
						"addressee", canary(), "responseNote", canary(), "visibility", "OWN_SIDE")));
		korea.get("/desk/actions");
		done(korea.post("/desk/actions/views", Map.of("name", canary(), "q", canary())));
		minutes(korea);
		korea.get("/desk/import");
		done(korea.upload("/desk/import", Map.of("kind", "ACTIONS"), "file", canary() + ".csv",
				("code,title_ko\n,%s\n".formatted(canary())).getBytes(StandardCharsets.UTF_8)));
		inTheDatabase();
		later();
		work();
		// whoever began to follow this week is told next week
		NOW.updateAndGet((it) -> it.plus(Duration.ofDays(7)));
		work();
		// nobody stays signed in for a week
		DESKS.clear();
		assertThat(planted).isGreaterThan(30);
	}

	private void work() {
		this.jobs.forEach((it) -> this.systemWork.run(it.name(), () -> it.run(() -> false)));
	}

	private void follow() {
		follower = UUID.randomUUID() + "@example.org";
		Desk anybody = Desk.stranger(this.port);
		assertThat(anybody.post("/follow/example-1?lang=ko", Map.of("address", follower)).statusCode()).isEqualTo(200);
		String token = this.jdbc.sql("select token from notification.mail where recipient = ?")
			.param(follower)
			.query(String.class)
			.single();
		done(anybody.post("/following/" + token + "/confirmation?lang=ko", Map.of()));
	}

	/** An address that is typed alone is all there is of its owner. */
	private void minutes(Desk korea) {
		this.systemWork.run("test", () -> this.transaction.executeWithoutResult((status) -> {
			sql("insert into meeting.participation_contact (participation_id, side, contact) select p.id, 'KR', ? || '@example.org' "
					+ "from meeting.participation p join meeting.meeting m on m.id = p.meeting_id where m.code = 'kccj-14' "
					+ "and p.person_id is not null limit 1", canary());
			sql("insert into meeting.note (id, version, meeting_id, side, text) select gen_random_uuid(), 0, id, 'KR', ? "
					+ "from meeting.meeting where code = 'kccj-14'", canary());
		}));
		String page = "/desk/meetings/kccj-14/minutes";
		Map<String, String> form = new LinkedHashMap<>();
		HttpResponse<String> minutes = korea.get(page);
		form.put("fingerprint", Desk.hidden(minutes, "fingerprint"));
		Matcher person = Pattern.compile("name=\"participants\"[^>]*value=\"([0-9a-f-]{36})\"").matcher(minutes.body());
		assertThat(person.find()).isTrue();
		form.put("participants", person.group(1));
		form.put("participantAddresses", canary() + "@example.org");
		form.put("informedAddresses", canary() + "@example.org");
		form.put("language", "JA");
		done(korea.post(page, form));
	}

	/** What no form of this test writes. */
	private void inTheDatabase() {
		this.systemWork.run("test", () -> this.transaction.executeWithoutResult((status) -> {
			sql("insert into statement.comment (id, version, clause_id, text, side, visibility, written_by, written_at) "
					+ "select gen_random_uuid(), 0, k.clause_id, ?, 'KR', 'OWN_SIDE', 'system:test', now() "
					+ "from followup.action_clause k join followup.action a on a.id = k.action_id where a.code = ?",
					canary(), joint);
			sql("insert into followup.assessment (id, version, clause_id, meeting_id, side, value, reason_ko, visibility) "
					+ "select gen_random_uuid(), 0, k.clause_id, m.id, 'KR', 1, ?, 'OWN_SIDE' from meeting.meeting m, "
					+ "followup.action_clause k join followup.action a on a.id = k.action_id where a.code = ? limit 1",
					canary(), joint);
			sql("insert into document.document (id, version, slug, kind, title_ko, publisher_ko, url, side, visibility) values "
					+ "(gen_random_uuid(), 0, ?, 'LINK', ?, ?, 'https://example.org/' || ?, 'KR', 'OWN_SIDE')",
					canary(), canary(), canary(), canary());
			sql("insert into meeting.meeting_document (meeting_id, document_id, position) select m.id, d.id, 99 "
					+ "from meeting.meeting m, document.document d where m.code = 'kccj-14' and d.slug like ?",
					CANARY + "%");
			sql("insert into interchange.reference (side, kind, reference, code, thing_id) select 'KR', 'ACTIONS', ?, code, id "
					+ "from followup.action where code = ?", canary(), joint);
		}));
	}

	private void sql(String sql, Object... values) {
		assertThat(this.jdbc.sql(sql).params(values).update()).as(sql).isPositive();
	}

	private String register(Desk desk, String words, String visibility, String... owing) {
		desk.get("/desk/actions/new");
		Map<String, String> form = new LinkedHashMap<>();
		for (String field : List.of("titleKo", "titleJa", "titleEn", "deliverableKo", "contributionJa")) {
			form.put(field, words.equals(CANARY) ? canary() : words);
		}
		form.put("contact", canary());
		form.put("clauses", "example-1 §5");
		for (String side : owing) {
			form.put("owing#" + side, side);
		}
		form.put("horizon", "DATED");
		form.put("due", "2026-11-23");
		form.put("visibility", visibility);
		HttpResponse<String> answer = desk.post("/desk/actions/new", form);
		done(answer);
		return answer.headers().firstValue("location").orElseThrow().replaceAll(".*/", "");
	}

	private Map<String, String> document(String code, String words, String visibility) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("version", version(code));
		fields.put("evidenceTitle", words);
		fields.put("evidencePublisher", words);
		fields.put("evidenceVisibility", visibility);
		return fields;
	}

	/** One that was there and is no longer: the history of the own side tells of it. */
	private void takeAway(Desk korea, String code) {
		Map<String, String> link = document(code, canary(), "OWN_SIDE");
		link.put("evidenceUrl", "https://example.org/" + canary());
		done(korea.post("/desk/actions/" + code + "/documents", link));
		String last = this.jdbc
			.sql("select document_id::text from followup.action_document k "
					+ "join followup.action a on a.id = k.action_id where a.code = ? order by k.position desc limit 1")
			.param(code)
			.query(String.class)
			.single();
		done(korea.post("/desk/actions/" + code + "/documents/" + last + "/removal", Map.of("version", version(code))));
	}

	private String version(String code) {
		return this.jdbc.sql("select version::text from followup.action where code = ?")
			.param(code)
			.query(String.class)
			.single();
	}

	private static Map<String, String> report(HttpResponse<String> form, String progress, String note,
			String visibility) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("version", Desk.hidden(form, "version"));
		fields.put("progress", progress);
		fields.put("asOf", "2026-11-22");
		fields.put("note", note);
		fields.put("noteLanguage", "KO");
		fields.put("reportVisibility", visibility);
		return fields;
	}

	private static void done(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.uri() + "\n" + answer.body()).isEqualTo(303);
	}

	/** The desk from its first page on: no more than a few of each kind. */
	private Map<String, HttpResponse<String>> crawl(Desk desk) {
		Map<String, HttpResponse<String>> pages = new LinkedHashMap<>();
		Map<String, Integer> kinds = new HashMap<>();
		Deque<String> ahead = new ArrayDeque<>(places());
		Set<String> seen = new LinkedHashSet<>(ahead);
		while (!ahead.isEmpty()) {
			String path = ahead.poll();
			HttpResponse<String> page = desk.get(path);
			pages.put(path, page);
			Desk.links(page)
				.stream()
				.filter(seen::add)
				.filter((it) -> kinds.merge(DeskPagesTests.kind(it), 1, Integer::sum) <= 3)
				.forEach(ahead::add);
		}
		return pages;
	}

	private List<String> places() {
		List<String> places = new ArrayList<>(List.of("/desk", "/desk?scope=MINE", "/desk?scope=ORGANISATION",
				"/desk/actions", "/desk/actions?q=qzx", "/desk/actions?sort=CODE_BACKWARDS", "/desk/import",
				"/desk/handover", "/desk/deputies", "/desk/clauses/example-1/5", "/desk/clauses/example-1/7",
				"/desk/actions/bulk?code=" + own + "&code=" + joint, "/desk/meetings/kccj-14",
				"/desk/meetings/kccj-14/minutes", "/desk/meetings/kccj-14/history", "/admin/mails"));
		for (String page : List.of("", "/reports", "/history", "/history.csv")) {
			places.add("/desk/actions/" + joint + page);
			places.add("/desk/actions/" + own + page);
		}
		this.jdbc.sql("select id::text from interchange.import")
			.query(String.class)
			.list()
			.forEach((it) -> places.add("/desk/import/" + it));
		this.jdbc.sql("select id::text from notification.mail")
			.query(String.class)
			.list()
			.forEach((it) -> places.add("/admin/mails/" + it));
		return places;
	}

	private List<String> tables() {
		List<String> tables = new ArrayList<>();
		for (String suffix : List.of("csv", "xlsx")) {
			for (String labels : List.of("", "?labels=ja")) {
				tables.add("/desk/actions." + suffix + labels);
				tables.add("/desk/meetings." + suffix + labels);
				this.jdbc.sql("select code from statement.statement")
					.query(String.class)
					.list()
					.forEach((it) -> tables.add("/desk/statements/" + it + "/clauses." + suffix + labels));
			}
			tables.add("/desk/actions." + suffix + "?q=qzx");
		}
		for (String kind : List.of("actions", "meetings", "clauses")) {
			tables.add("/desk/import/templates/" + kind + ".xlsx");
		}
		return tables;
	}

	/** All words in a file; of one that is packed, the names and words of all in it. */
	private String text(byte[] file) {
		String plain = new String(file, StandardCharsets.UTF_8);
		if (!plain.startsWith("PK")) {
			return plain;
		}
		try {
			Path packed = Files.write(this.folder.resolve("packed"), file);
			StringBuilder text = new StringBuilder();
			try (ZipFile zip = new ZipFile(packed.toFile())) {
				for (ZipEntry entry : Collections.list(zip.entries())) {
					text.append(entry.getName())
						.append('\n')
						.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
				}
			}
			return text.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String calendar(String account) {
		Desk desk = desk(account);
		desk.get("/account/notices");
		String page = desk.post("/account/notices/calendar", Map.of()).body();
		Matcher address = Pattern.compile("/calendar/[^<\"]+\\.ics")
			.matcher(page.isEmpty() ? desk.get("/account/notices").body() : page);
		assertThat(address.find()).isTrue();
		return unfolded(anybody(address.group()).body());
	}

	private HttpResponse<String> anybody(String path) {
		return Crawl.get(URI.create("http://127.0.0.1:" + this.port), path);
	}

	/** The lines of a calendar are folded. */
	private static String unfolded(String calendar) {
		return calendar.replaceAll("\r\n[ \t]", "");
	}

	private Desk desk(String account) {
		return DESKS.computeIfAbsent(account, (it) -> Desk.of(this.port, it));
	}

	private static void later() {
		NOW.updateAndGet((it) -> it.plus(Duration.ofMinutes(30)));
	}

	private static String canary() {
		planted++;
		return CANARY + planted;
	}

	/** A mail as it waits. */
	record Mail(String recipient, String kind, String subject, String text, String html, Boolean own) {

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Time {

		@Bean
		@Primary
		Clock movedByHand() {
			return new Clock() {
				@Override
				public ZoneId getZone() {
					return ZoneId.of("UTC+9");
				}

				@Override
				public Clock withZone(ZoneId zone) {
					return Clock.fixed(instant(), zone);
				}

				@Override
				public Instant instant() {
					return NOW.get();
				}
			};
		}

	}

}
