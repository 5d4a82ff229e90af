package org.yaksoku.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaksoku.account.SystemWork;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/**
 * A page asks the database as often for three hundred clauses, ten versions and many
 * other records as for a few. {@code -Doffice.report} writes the figures down.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@ActiveProfiles("demo")
@Import({ JourneyConfiguration.class, DeskStatementLog.class })
@Tag("slow")
class LongStatementTests {

	private static final int FEW = 6;

	/** What is promised; in the suite as many as show whether it grows. */
	private static final int MANY = (System.getProperty("office.report") != null) ? 300 : 40;

	private static final Pattern SWEEP = Pattern
		.compile("(?i)delete\\s+from\\s+account\\.session\\s+where\\s+expiry_time");

	private static final Path REPORT = Path.of("docs/performance.md");

	@LocalServerPort
	int port;

	@Autowired
	StatementLog log;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	SystemWork system;

	private final Map<String, Step> steps = new LinkedHashMap<>();

	@Test
	void everyPageAsksAsOftenForMuchAsForLittle() throws IOException {
		// the same addresses both times: with more records another one of its kind comes
		// first in a list
		Map<String, String> kinds = DeskPagesTests.kinds(this.port);
		Map<String, Integer> before = counts(kinds);
		this.system.run("seed", () -> this.transaction.executeWithoutResult((status) -> fill()));
		assertThat(counts(kinds)).as("with many records more").isEqualTo(before);

		Desk desk = Desk.of(this.port, "editor-kr");
		for (String code : List.of("measure-0001", "measure-large")) {
			desk.get("/desk/statements/" + code + "/sign-off");
			assertThat(
					desk.post("/desk/statements/" + code + "/sign-off/version", Map.of("reasonEn", "Put more clearly"))
						.statusCode())
				.isEqualTo(303);
		}
		Map<String, Integer> one = counts(pages(desk, "measure-0001"));
		Map<String, Integer> ten = counts(pages(desk, "measure-large"));
		assertThat(ten).as("in ten versions").isEqualTo(one);
		assertThat(one.values()).allSatisfy((it) -> assertThat(it).isLessThanOrEqualTo(30));
	}

	@Test
	void aLongTextTakesTheSameStepsAsAShortOne() throws IOException {
		fromPasteToSignature(FEW);
		Map<String, Step> few = Map.copyOf(this.steps);
		this.steps.clear();
		fromPasteToSignature(MANY);

		assertSoftly((softly) -> this.steps.forEach((name, step) -> {
			if (name.startsWith("GET")) {
				softly.assertThat(step.statements()).as(name).isEqualTo(few.get(name).statements());
			}
		}));
		if (System.getProperty("office.report") != null) {
			report(few);
		}
	}

	/** Each kind of page with the number of statements it takes. */
	private Map<String, Integer> counts(Map<String, String> pages) {
		Desk editor = Desk.of(this.port, "editor-kr");
		Desk administrator = Desk.of(this.port, "admin-kr");
		Map<String, Integer> counts = new LinkedHashMap<>();
		pages.forEach((kind, path) -> {
			Desk desk = path.startsWith("/admin") ? administrator : editor;
			desk.get(path);
			this.log.take();
			assertThat(desk.get(path).statusCode()).as(path).isIn(200, 303);
			counts.put(kind, taken());
		});
		return counts;
	}

	/** What was asked for a page; sessions that ended are swept out once a minute. */
	private int taken() {
		return (int) this.log.take().stream().filter((it) -> !SWEEP.matcher(it).find()).count();
	}

	private static Map<String, String> pages(Desk desk, String code) {
		String statement = "/desk/statements/" + code;
		String clauses = desk.get(statement + "/clauses").body();
		Matcher clause = Pattern.compile("href=\"(" + statement + "/clauses/[0-9a-f-]{36})\"").matcher(clauses);
		assertThat(clause.find()).isTrue();
		Map<String, String> pages = new LinkedHashMap<>();
		List.of(statement, statement + "/clauses", clause.group(1), clause.group(1) + "/texts/ja",
				statement + "/sign-off", statement + "/history", statement + "/preview", statement + "/intake")
			.forEach((it) -> pages.put(DeskPagesTests.kind(it), it));
		return pages;
	}

	private void fill() {
		this.jdbc.queryForList("select set_config('measurement.clauses', '1020', true), "
				+ "set_config('measurement.users', '20', true), set_config('measurement.large', 'true', true)");
		this.jdbc.execute(script());
	}

	private static String script() {
		try {
			return new ClassPathResource("seed/measurement.sql").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void fromPasteToSignature(int clauses) {
		Desk desk = Desk.of(this.port, "editor-kr");
		desk.speak("en");
		String statement = IntakeTests.begin(desk, "long-" + clauses);
		String split = IntakeTests.location(step("POST paste",
				() -> desk.post(statement + "/intake",
						Map.of("textKo", IntakeTests.many(clauses, "양측은 %d번째 협력 사업을 추진하기로 하였다."), "textJa",
								IntakeTests.many(clauses, "双方は、%d番目の協力事業を推進することで合意した。"), "textEn",
								IntakeTests.many(clauses, "Both sides agreed to carry out cooperation project %d.")))));
		step("GET split", () -> desk.get(split));
		step("GET alignment", () -> desk.get(split.replace("/split", "/alignment")));
		String kinds = split.replace("/split", "/kinds");
		HttpResponse<String> proposed = step("GET kinds", () -> desk.get(kinds));
		Map<String, String> chosen = new LinkedHashMap<>();
		chosen.put("version", Desk.hidden(proposed, "version"));
		IntStream.range(0, clauses).forEach((it) -> chosen.put("kind#" + it, "COMMITMENT"));
		String creation = IntakeTests.location(step("POST kinds", () -> desk.post(kinds, chosen)));
		HttpResponse<String> last = step("GET creation", () -> desk.get(creation));
		step("POST creation", () -> desk.post(creation, IntakeTests.standings(desk, creation)));
		HttpResponse<String> list = step("GET clauses", () -> desk.get(statement + "/clauses"));
		List<String> made = Pattern.compile("href=\"(" + statement + "/clauses/[0-9a-f-]{36})\"")
			.matcher(list.body())
			.results()
			.map((MatchResult it) -> it.group(1))
			.distinct()
			.toList();
		assertThat(made).hasSize(clauses);
		step("GET statement", () -> desk.get(statement));
		step("GET clause", () -> desk.get(made.get(0)));
		HttpResponse<String> form = step("GET text", () -> desk.get(made.get(0) + "/texts/ja"));
		step("POST text", () -> desk.post(made.get(0) + "/texts/ja", Map.of("version", Desk.hidden(form, "version"),
				"text", "双方は、1番目の協力事業を共に推進することで合意した。", "standing", "AUTHENTIC")));
		for (String path : made) {
			for (String language : List.of("ko", "ja", "en")) {
				desk.post(path + "/texts/" + language + "/review",
						Map.of("version", Desk.hidden(desk.get(path + "/texts/" + language), "version")));
			}
		}
		step("GET sign-off", () -> desk.get(statement + "/sign-off"));
		step("POST request", () -> desk.post(statement + "/sign-off/request", Map.of()));
		for (String side : List.of("kr", "jp")) {
			Desk approver = Desk.of(this.port, "approver-" + side);
			HttpResponse<String> page = approver.get(statement + "/sign-off");
			step("POST signature of " + side, () -> approver.post(statement + "/sign-off", Map.of("fingerprint",
					Desk.hidden(page, "fingerprint"), "password", Desk.PASSWORD, "despite", "true")));
		}
		step("GET history", () -> desk.get(statement + "/history"));
		step("GET preview", () -> desk.get(statement + "/preview"));
	}

	private HttpResponse<String> step(String name, Supplier<HttpResponse<String>> work) {
		if (name.startsWith("GET")) {
			work.get();
		}
		this.log.take();
		long start = System.nanoTime();
		HttpResponse<String> answer = work.get();
		double millis = (System.nanoTime() - start) / 1e6;
		assertThat(answer.statusCode()).as(name + "\n" + answer.body()).isIn(200, 303);
		this.steps.put(name, new Step(millis, taken(), answer.body().length() / 1024));
		return answer;
	}

	private void report(Map<String, Step> few) throws IOException {
		StringBuilder text = new StringBuilder(
				"| step | ms, %d clauses | SQL | ms, %d clauses | SQL | KiB |\n".formatted(FEW, MANY)
						+ "|---|---|---|---|---|---|\n");
		this.steps.forEach((name, step) -> {
			Step small = few.get(name);
			text.append(String.format(Locale.ROOT, "| %s | %.0f | %d | %.0f | %d | %d |%n", name, small.millis(),
					small.statements(), step.millis(), step.statements(), step.size()));
		});
		String report = Files.readString(REPORT);
		int from = report.indexOf("<!-- office -->");
		int to = report.indexOf("<!-- end of office -->");
		Files.writeString(REPORT,
				report.substring(0, from) + "<!-- office -->\n\n" + text + "\n" + report.substring(to));
	}

	/**
	 * @param millis once, warmed up where it only reads
	 * @param size of the answer in KiB
	 */
	private record Step(double millis, int statements, int size) {

	}

}
