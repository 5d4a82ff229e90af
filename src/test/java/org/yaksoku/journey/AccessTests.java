package org.yaksoku.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may what: every address behind the sign-in, every role of both sides and nobody,
 * every state of the record, against the table in {@code access/desk.txt}. Its first
 * lines say how to read it. An address that is not in the table fails. A portal of its
 * own, because it uses up patience: wrong passwords, changed states.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.application.name=access" })
@ActiveProfiles("demo")
@Execution(ExecutionMode.CONCURRENT)
class AccessTests {

	private static final List<String> ROLES = List.of("editor", "approver", "executive", "admin");

	private static final Pattern STAFF = Pattern.compile("/(desk|exec|admin|account)(/.*)?");

	private static final Pattern PART = Pattern.compile("/desk/meetings/\\{code}/([a-z-]+)/\\{part}");

	private static final Map<String, String> TABLES = Map.of("agenda", "agenda_item", "sessions", "session",
			"participants", "participation", "head-counts", "head_count", "outcomes", "outcome");

	private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

	/** A form that nobody filled in, made from a version that never was. */
	private static final Map<String, String> OUTDATED = Map.of("version", "999999");

	/** An address of nothing. */
	private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

	// while one test waits for an answer its thread may begin another
	private static final Map<String, Desk> DESKS = new ConcurrentHashMap<>();

	/** Not those of the tests, which would take up the next class while they wait. */
	private static final ExecutorService READERS = Executors.newFixedThreadPool(4);

	private static Subjects subjects;

	@LocalServerPort
	int port;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mapping;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void signInOnce() {
		for (String side : List.of("kr", "jp")) {
			ROLES.forEach((role) -> DESKS.computeIfAbsent(role + "-" + side, (it) -> Desk.of(this.port, it)));
		}
	}

	@AfterAll
	static void close() {
		READERS.shutdown();
	}

	@Test
	void theTableNamesEveryAddressAndNoOther() throws IOException {
		assertThat(new TreeSet<>(lines().stream().map(Line::handler).toList())).isEqualTo(handlers());
	}

	@Test
	void everybodyGetsWhatTheTableSaysAndNobodyElseAnything() throws IOException {
		Subjects subjects = subjects();
		List<String> wrong = new ArrayList<>();
		Set<String> tried = new TreeSet<>();
		for (Line line : lines()) {
			for (Map<String, String> subject : subjects.of(line)) {
				String path = fill(line.address(), subject);
				tried.add(subject.get("state"));
				assertThat(Crawl.get(java.net.URI.create("http://127.0.0.1:" + this.port), path).statusCode())
					.as("nobody at " + path)
					.isIn(302, 303);
				String got = answers(line, path);
				if (!got.equals(line.expected())) {
					wrong.add("%s %s (%s): %s, got %s".formatted(line.handler(), subject.get("state"), path,
							line.expected(), got));
				}
			}
		}
		assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
		assertThat(tried).contains("DRAFT", "IN_SIGN_OFF", "AGREED", "PUBLISHED", "WITHDRAWN", "ANNOUNCED", "CONFIRMED",
				"HELD", "CLOSED", "POSTPONED", "CANCELLED", "own");
	}

	@Test
	void nobodyIsMadeToSendAForm() throws IOException {
		Subjects subjects = subjects();
		Desk approver = DESKS.get("approver-kr");
		for (Line line : lines()) {
			if (line.method().equals("POST")) {
				for (Map<String, String> subject : subjects.of(line)) {
					String path = fill(line.address(), subject);
					assertThat(approver.forged(path).statusCode()).as(path).isEqualTo(403);
				}
			}
		}
	}

	private Subjects subjects() {
		if (subjects == null) {
			subjects = new Subjects(this.jdbc, DESKS.get("editor-kr"));
		}
		return subjects;
	}

	// reading disturbs nobody, so all read at once; those who send come one after the
	// other
	private static String answers(Line line, String path) {
		List<Desk> desks = Stream.of("kr", "jp")
			.flatMap((side) -> ROLES.stream().map((role) -> DESKS.get(role + "-" + side)))
			.toList();
		List<HttpResponse<String>> answers = line.method().equals("GET") ? atOnce(desks, path)
				: desks.stream().map((desk) -> desk.post(path, OUTDATED)).toList();
		String letters = answers.stream()
			.map((it) -> String.valueOf(letter(it.statusCode())))
			.collect(Collectors.joining());
		return letters.substring(0, ROLES.size()) + " " + letters.substring(ROLES.size());
	}

	private static List<HttpResponse<String>> atOnce(List<Desk> desks, String path) {
		return desks.stream()
			.map((desk) -> CompletableFuture.supplyAsync(() -> desk.get(path), READERS))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
	}

	private static char letter(int status) {
		return switch (status) {
			case 200 -> 'r';
			case 302, 303 -> 'd';
			case 400, 409, 410, 413, 415, 422 -> 'f';
			case 403 -> 'x';
			case 404 -> '0';
			default -> '!';
		};
	}

	private TreeSet<String> handlers() {
		TreeSet<String> handlers = new TreeSet<>();
		for (RequestMappingInfo info : this.mapping.getHandlerMethods().keySet()) {
			for (String address : info.getPatternValues()) {
				if (STAFF.matcher(address).matches()) {
					info.getMethodsCondition().getMethods().forEach((method) -> handlers.add(method + " " + address));
				}
			}
		}
		return handlers;
	}

	private static String fill(String address, Map<String, String> subject) {
		return PLACE.matcher(address).replaceAll((place) -> {
			String value = subject.get(place.group(1));
			return Matcher.quoteReplacement((value != null) ? value : NOBODY);
		});
	}

	private static List<Line> lines() throws IOException {
		return new ClassPathResource("access/desk.txt").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((it) -> !it.isBlank() && !it.startsWith("#"))
			.map(Line::of)
			.toList();
	}

	/**
	 * @param states those of the record it holds for, or a single star for all
	 * @param expected four letters for the roles of Korea and four for those of Japan
	 */
	private record Line(String method, String address, List<String> states, String expected) {

		static Line of(String line) {
			String[] cut = line.trim().split("\\s+");
			return new Line(cut[0], cut[1], Arrays.asList(cut[2].split(",")), cut[3] + " " + cut[4]);
		}

		String handler() {
			return this.method + " " + this.address;
		}

		boolean isFor(String state) {
			return this.states.contains("*") || this.states.contains(state);
		}

	}

	/**
	 * One record of the example in every state it can be in, and what Korea keeps to
	 * itself.
	 */
	private static final class Subjects {

		private final JdbcClient jdbc;

		private final List<Map<String, String>> statements;

		private final List<Map<String, String>> meetings;

		private final Map<String, String> kept = new LinkedHashMap<>();

		private final Map<String, String> keptAction = new LinkedHashMap<>();

		private Subjects(JdbcClient jdbc, Desk korean) {
			this.jdbc = jdbc;
			this.statements = rows(
					"""
							select distinct on (v.state) v.state, s.code, v.number::text as number, x.clause_id::text as clause, 'ja' as spoken
							from statement.statement s
							join lateral (select * from statement.statement_version v where v.statement_id = s.id
							  order by v.number desc limit 1) v on true
							join lateral (select * from statement.clause_version x where x.statement_version_id = v.id
							  order by x.position limit 1) x on true
							where s.example order by v.state, s.code
							""");
			this.meetings = rows("""
					select distinct on (m.status) m.status as state, m.code, o.id::text as outcome
					from meeting.meeting m left join meeting.outcome o on o.meeting_id = m.id
					where m.example order by m.status, o.id is null, m.code
					""");
			keep(korean);
		}

		/** What the Korean side writes for itself beside a draft both sides read. */
		private void keep(Desk korean) {
			Map<String, String> draft = this.statements.stream()
				.filter((it) -> "DRAFT".equals(it.get("state")))
				.findFirst()
				.orElseThrow();
			this.kept.putAll(draft);
			String clause = "/desk/statements/" + draft.get("code") + "/clauses/" + draft.get("clause");
			korean.get(clause);
			assertThat(korean.post(clause + "/comments", Map.of("text", "우리끼리만 볼 말", "visibility", "OWN_SIDE"))
				.statusCode()).isEqualTo(303);
			this.kept.put("comment", one(
					"select id::text from statement.comment where visibility = 'OWN_SIDE' order by id desc limit 1"));
			String intake = "/desk/statements/" + draft.get("code") + "/intake";
			korean.get(intake);
			assertThat(korean.post(intake, Map.of("textKo", "1. 양측은 인식을 같이하였다.\n2. 양측은 추진하기로 하였다.")).statusCode())
				.isEqualTo(303);
			this.kept.put("id", one("select id::text from statement.intake order by id desc limit 1"));
			this.kept.put("state", "own");
			String meeting = "/desk/meetings/" + this.meetings.get(0).get("code");
			korean.get(meeting);
			assertThat(korean
				.upload(meeting + "/documents", Map.of("documentKo", "우리끼리만 볼 문서", "documentVisibility", "OWN_SIDE"),
						"file", "own.txt", "우리끼리".getBytes(StandardCharsets.UTF_8))
				.statusCode()).isEqualTo(303);
			this.kept.put("file", one(
					"select id::text from document.document where visibility = 'OWN_SIDE' order by id desc limit 1"));
			korean.get("/desk/actions/new");
			HttpResponse<String> action = korean.post("/desk/actions/new", Map.of("titleKo", "우리끼리만 볼 조치", "clauses",
					"example-1 §5", "owing", "KR", "horizon", "NOT_STATED", "visibility", "OWN_SIDE"));
			this.keptAction.put("state", "own");
			this.keptAction.put("code", action.headers().firstValue("location").orElseThrow().replaceAll(".*/", ""));
			korean.get("/desk/import");
			assertThat(korean
				.upload("/desk/import", Map.of("kind", "ACTIONS"), "file", "own.csv",
						"코드,제목\na-1,우리끼리".getBytes(StandardCharsets.UTF_8))
				.statusCode()).isEqualTo(303);
			this.kept.put("import", one("select id::text from interchange.import where side = 'KR' limit 1"));
			korean.get("/desk/terms/new");
			assertThat(korean
				.post("/desk/terms/new", Map.of("preferredKo", "저출산 대응 (권한 시험)", "preferredJa", "少子化対策（権限試験）"))
				.statusCode()).isEqualTo(303);
		}

		List<Map<String, String>> of(Line line) {
			if (line.states().contains("own")) {
				if (line.address().startsWith("/desk/actions/")) {
					return List.of(this.keptAction);
				}
				Map<String, String> own = new LinkedHashMap<>(this.kept);
				if (line.address().startsWith("/desk/import/")) {
					own.put("id", own.get("import"));
				}
				return List.of(own);
			}
			List<Map<String, String>> all = line.address().startsWith("/desk/statements/{") ? this.statements
					: line.address().startsWith("/desk/meetings/{") ? this.meetings
							: line.address().startsWith("/desk/outcomes/{") ? outcomes()
									: List.of(others(line.address()));
			return all.stream()
				.filter((it) -> line.isFor(String.valueOf(it.get("state"))))
				.map((it) -> withPart(it, line.address()))
				.toList();
		}

		private Map<String, String> withPart(Map<String, String> meeting, String address) {
			Matcher part = PART.matcher(address);
			if (!part.find()) {
				return meeting;
			}
			Map<String, String> with = new LinkedHashMap<>(meeting);
			with.put("part",
					one("select p.id::text from meeting." + TABLES.get(part.group(1))
							+ " p join meeting.meeting m on m.id = p.meeting_id where m.code = '" + meeting.get("code")
							+ "' order by p.id limit 1"));
			return with;
		}

		private List<Map<String, String>> outcomes() {
			return this.meetings.stream().filter((it) -> it.get("outcome") != null).toList();
		}

		private Map<String, String> others(String address) {
			Map<String, String> others = new LinkedHashMap<>(Map.of("state", "-"));
			if (address.startsWith("/desk/actions/{")) {
				others.put("code", "example-1-a1");
				others.put("step",
						one("select m.id::text from followup.milestone m join followup.action a on a.id = m.action_id"
								+ " where a.code = 'example-1-a1' order by m.position limit 1"));
			}
			if (address.startsWith("/desk/clauses/")) {
				others.put("statement", "example-1");
				others.put("key", "5");
			}
			others.put("slug", one("select slug from " + register(address) + " order by slug limit 1"));
			if (address.startsWith("/exec/")) {
				others.put("slug", Map.of("topics", "ai", "statements", "example-1", "organisations", "kcci")
					.getOrDefault(address.split("/")[2], ""));
				others.put("figure", "past-due");
				others.put("last", "2027-12-31");
				others.put("kind", "entered");
				others.put("by", "jp");
			}
			others.put("term", one("select id::text from statement.term order by id limit 1"));
			others.put("id", one("select id::text from account.user_account where email = 'executive-kr@example.org'"));
			return others;
		}

		private static String register(String address) {
			if (address.startsWith("/desk/organisations")) {
				return "party.organisation where merged_into_id is null";
			}
			if (address.startsWith("/desk/people")) {
				return "party.person where merged_into_id is null";
			}
			return address.startsWith("/desk/topics") ? "topic.topic where merged_into_id is null"
					: "meeting.series where example";
		}

		private String one(String sql) {
			return this.jdbc.sql(sql).query(String.class).optional().orElse(NOBODY);
		}

		private List<Map<String, String>> rows(String sql) {
			return this.jdbc.sql(sql).query((row, number) -> {
				Map<String, String> values = new LinkedHashMap<>();
				for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
					values.put(row.getMetaData().getColumnLabel(i), row.getString(i));
				}
				return values;
			}).list();
		}

	}

}
