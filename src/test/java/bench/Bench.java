package bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures the public pages beside what they are compared with, in turns, and writes the
 * result into {@code docs/performance.md}. Called by {@code bin/bench} and by nothing
 * else.
 */
@Tag("bench")
class Bench {

	static final Path FOLDER = Path.of("target/bench");

	static final int SECONDS = Integer.getInteger("bench.seconds", 4);

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 8);

	private static final Path REPORT = Path.of("docs/performance.md");

	private static final String LIST = "/en/topics/energy";

	private static final String CLAUSE = "/en/statements/measure-0003/5";

	private static final Map<String, String> GROWING = new LinkedHashMap<>();

	static {
		GROWING.put("list", LIST);
		GROWING.put("clause", CLAUSE);
		GROWING.put("statement", "/en/statements/measure-0003");
		GROWING.put("statements", "/en/statements");
		GROWING.put("topics", "/en/topics");
		GROWING.put("home", "/en");
	}

	private final Map<String, PageSql> small = new LinkedHashMap<>();

	private final Map<String, PageSql> large = new LinkedHashMap<>();

	private final Map<String, List<Figures>> rounds = new LinkedHashMap<>();

	private final List<String> bytes = new ArrayList<>();

	@Test
	void measuresThePublicPages() throws Exception {
		writeDown("S", this.small);
		writeDown("L", this.large);
		try (Server s = Server.portal("S", 18082);
				Server l = Server.portal("L", 18081);
				Server twin = Server.twin(Cluster.of("L"), 18083);
				Server nginx = Server.nginx(l.get(LIST).body(), 18084)) {
			compare(s, l);
			List<Target> targets = targets(s, l, twin, nginx);
			for (Target target : targets) {
				for (int i = 0; i < (target.server() == 0 ? 1 : 3); i++) {
					target.measure();
				}
			}
			for (int round = 0; round < ROUNDS; round++) {
				for (Target target : targets) {
					Figures figures = target.measure();
					System.out.printf(Locale.ROOT, "%d %-28s %9.0f/s %8.0f µs + %6.0f µs%n", round, target.name(),
							figures.perSecond(), figures.server(), figures.database());
					if (round > 0) {
						this.rounds.computeIfAbsent(target.name(), (key) -> new ArrayList<>()).add(figures);
					}
				}
			}
		}
		report();
	}

	private void writeDown(String size, Map<String, PageSql> pages) throws Exception {
		try (Server portal = Server.portal(size, 18080, PageSql.WRITTEN_DOWN)) {
			for (Map.Entry<String, String> page : GROWING.entrySet()) {
				PageSql sql = PageSql.of(portal, page.getValue());
				sql.writtenTo(FOLDER.resolve(size + "-" + page.getKey() + ".sql"));
				pages.put(page.getKey(), sql);
			}
		}
	}

	private void compare(Server s, Server l) throws Exception {
		for (Map.Entry<String, String> page : GROWING.entrySet()) {
			String small = text(s, page.getValue());
			String large = text(l, page.getValue());
			this.bytes.add("| %s | %d | %d | %s | %d | %d |".formatted(page.getKey(),
					small.getBytes(StandardCharsets.UTF_8).length, large.getBytes(StandardCharsets.UTF_8).length,
					small.equals(large) ? "yes" : "no", this.small.get(page.getKey()).count(),
					this.large.get(page.getKey()).count()));
		}
	}

	private static String text(Server server, String path) throws Exception {
		return new String(server.get(path).body(), StandardCharsets.UTF_8).replace(server.url(""), "");
	}

	private static List<Target> targets(Server s, Server l, Server twin, Server nginx) throws Exception {
		Cluster small = Cluster.of("S");
		Cluster large = Cluster.of("L");
		List<Target> targets = new ArrayList<>();
		targets.add(Target.page("list L", l, large, LIST));
		targets.add(Target.page("list L again", l, large, LIST));
		targets.add(Target.page("list twin", twin, large, LIST));
		targets.add(Target.page("list twin uncounted", twin, large, LIST + "?count=false"));
		targets.add(Target.sql("list SQL", large, FOLDER.resolve("L-list.sql").toString()));
		targets.add(Target.page("list nginx", nginx, null, "/page"));
		targets.add(Target.page("list S", s, small, LIST));
		targets.add(Target.page("clause L", l, large, CLAUSE));
		targets.add(Target.page("clause S", s, small, CLAUSE));
		targets.add(Target.page("clause twin", twin, large, CLAUSE));
		targets.add(Target.sql("clause SQL", large, FOLDER.resolve("L-clause.sql").toString()));
		for (String page : List.of("statement", "statements", "topics", "home")) {
			targets.add(Target.page(page + " L", l, large, GROWING.get(page)));
			targets.add(Target.page(page + " S", s, small, GROWING.get(page)));
		}
		targets.add(Target.page("unchanged L", l, large, LIST,
				"If-None-Match: " + l.get(LIST).headers().firstValue("ETag").orElseThrow()));
		targets.add(Target.page("floor L", l, large, "/robots.txt"));
		return targets;
	}

	private void report() throws Exception {
		StringBuilder text = new StringBuilder();
		text.append("%d rounds of %d s each, 8 connections; JDK %s, %d cores; PostgreSQL 18 embedded.%n%n"
			.formatted(ROUNDS - 1, SECONDS, Runtime.version().feature(), Runtime.getRuntime().availableProcessors()));
		text.append("| measured | requests/s | server µs | database µs |\n|---|---|---|---|\n");
		this.rounds.forEach((name,
				figures) -> text.append(String.format(Locale.ROOT, "| %s | %.0f | %.0f | %.0f |%n", name,
						Spread.of(figures, Figures::perSecond).median(), Spread.of(figures, Figures::server).median(),
						Spread.of(figures, Figures::database).median())));
		text.append(
				"\nRatios, median of the rounds (least–most):\n\n| goal | ratio | asked | requests/s | processor time |\n"
						+ "|---|---|---|---|---|\n");
		row(text, "control", "list L", "list L again", "0.90–1.10");
		row(text, "B-1", "list L", "list twin", "≥ 1.7, 2.0 the stretch");
		row(text, "B-1", "list L", "list twin uncounted", "none");
		row(text, "B-1", "list L", "list SQL", "≥ 0.25, 0.40 the stretch");
		row(text, "B-1", "list L", "list nginx", "none");
		row(text, "B-2", "clause L", "clause twin", "≥ 2");
		row(text, "B-2", "clause L", "clause SQL", "none");
		row(text, "B-4", "unchanged L", "floor L", "≥ 0.5");
		GROWING.keySet().forEach((page) -> row(text, "B-12", page + " L", page + " S", "processor time ≤ 1.3"));
		text.append("\n| page | bytes S | bytes L | the same | SQL S | SQL L |\n|---|---|---|---|---|---|\n");
		this.bytes.forEach((it) -> text.append(it).append('\n'));
		System.out.println(text);
		String before = Files.readString(REPORT);
		int from = before.indexOf("<!-- measured -->");
		int to = before.indexOf("<!-- end -->");
		Files.writeString(REPORT,
				before.substring(0, from) + "<!-- measured -->\n\n" + text + "\n" + before.substring(to));
	}

	private void row(StringBuilder text, String goal, String name, String other, String asked) {
		text.append("| %s | %s : %s | %s | %s | %s |%n".formatted(goal, name, other, asked,
				ratio(name, other, Figures::perSecond), ratio(name, other, Figures::cpu)));
	}

	private String ratio(String name, String other, ToDoubleFunction<Figures> figure) {
		List<Figures> others = this.rounds.get(other);
		if (others.stream().anyMatch((it) -> figure.applyAsDouble(it) == 0)) {
			return "–";
		}
		return Spread.ratio(this.rounds.get(name), others, figure).toString();
	}

}
