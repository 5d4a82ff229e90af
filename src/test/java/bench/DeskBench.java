package bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Measures what staff look at every day, on little and on a hundred times as much, and
 * the thousandth page of a list beside its first one; in turns. Writes the result into
 * {@code docs/performance.md}. Called by {@code bin/bench} and by nothing else.
 */
@Tag("bench")
class DeskBench {

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 8);

	private static final int FAR = 1000;

	private static final Path REPORT = Path.of("docs/performance.md");

	private static final String ACTIONS = "/desk/actions";

	private static final String EMAIL = "measure-1@example.org";

	private static final String PASSWORD = "measured in turns, again and again";

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Pattern NEXT = Pattern.compile("<a[^>]*rel=\"next\"[^>]*href=\"([^\"]+)\"");

	private static final Pattern ACTION = Pattern.compile("href=\"(/desk/actions/measure[^\"/?]*)\"");

	/** So many reports in a round, each followed by one look at a page. */
	private static final int REPORTS = 20;

	private static final Pattern COUNTED = Pattern.compile("\"total\":\\{[^}]*\"in-progress\":(\\d+)");

	private final Map<String, List<Figures>> rounds = new LinkedHashMap<>();

	/** Large tables that a look at a page reads from end to end. */
	private final Map<String, List<String>> readWhole = new LinkedHashMap<>();

	@Test
	void measuresTheDesk() throws Exception {
		try (Server s = Server.portal("S", 18086); Server l = Server.portal("L", 18085)) {
			Reader small = Reader.of(s, Cluster.of("S"));
			Reader large = Reader.of(l, Cluster.of("L"));
			List<Target> targets = targets(small, large);
			for (Target target : targets) {
				for (int i = 0; i < 3; i++) {
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
			for (Reader reader : List.of(small, large)) {
				reader.followsAReport();
			}
			for (int round = 0; round < ROUNDS; round++) {
				for (Map.Entry<String, String> page : Map.of("overview", "/exec", "dashboard", "/en/progress")
					.entrySet()) {
					for (Map.Entry<String, Reader> size : Map.of("S", small, "L", large).entrySet()) {
						Figures figures = size.getValue().afterReports(page.getValue());
						String name = page.getKey() + " after a report " + size.getKey();
						System.out.printf(Locale.ROOT, "%d %-28s %8.0f µs + %6.0f µs%n", round, name, figures.server(),
								figures.database());
						if (round > 0) {
							this.rounds.computeIfAbsent(name, (key) -> new ArrayList<>()).add(figures);
						}
					}
				}
			}
			this.readWhole.put("dashboard", large.readWhole("/en/progress"));
			this.readWhole.put("overview", large.readWhole("/exec"));
		}
		report();
	}

	private static List<Target> targets(Reader small, Reader large) throws Exception {
		String far = ACTIONS;
		for (int page = 1; page < FAR; page++) {
			far = found(NEXT, large.get(far)).replace("&amp;", "&");
			far = far.startsWith("?") ? ACTIONS + far : far;
		}
		List<Target> targets = new ArrayList<>();
		targets.add(large.target("actions L", ACTIONS));
		targets.add(large.target("actions L again", ACTIONS));
		targets.add(large.target("actions L, page 1,000", far));
		targets.add(small.target("actions S", ACTIONS));
		for (Map.Entry<String, Reader> one : Map.of("L", large, "S", small).entrySet()) {
			Reader reader = one.getValue();
			targets.add(reader.target("action " + one.getKey(), found(ACTION, reader.get(ACTIONS))));
			targets.add(reader.target("worklist " + one.getKey(), "/desk"));
			targets.add(reader.target("meetings " + one.getKey(), "/desk/meetings"));
			targets.add(reader.target("statements " + one.getKey(), "/desk/statements"));
			targets.add(reader.target("clauses " + one.getKey(), "/desk/statements/measure-0003/clauses"));
			targets.add(reader.target("overview " + one.getKey(), "/exec"));
			targets.add(reader.target("dashboard " + one.getKey(), "/en/progress"));
		}
		return targets;
	}

	private static String found(Pattern pattern, String page) {
		Matcher found = pattern.matcher(page);
		if (!found.find()) {
			throw new IllegalStateException(pattern + " is not on the page");
		}
		return found.group(1);
	}

	private void report() throws Exception {
		StringBuilder text = new StringBuilder();
		text.append("%d rounds of %d s each, 8 connections of one person; JDK %s, %d cores; PostgreSQL 18 embedded.%n%n"
			.formatted(ROUNDS - 1, Bench.SECONDS, Runtime.version().feature(),
					Runtime.getRuntime().availableProcessors()));
		text.append("| measured | requests/s | server µs | database µs |\n|---|---|---|---|\n");
		this.rounds.forEach((name,
				figures) -> text.append(String.format(Locale.ROOT, "| %s | %.0f | %.0f | %.0f |%n", name,
						Spread.of(figures, Figures::perSecond).median(), Spread.of(figures, Figures::server).median(),
						Spread.of(figures, Figures::database).median())));
		text.append("\n| goal | ratio | asked | requests/s | processor time |\n|---|---|---|---|---|\n");
		row(text, "control", "actions L", "actions L again", "0.90–1.10");
		row(text, "B-7", "actions L, page 1,000", "actions L", "processor time ≤ 1.2");
		for (String page : List.of("actions", "action", "worklist", "meetings", "statements", "clauses")) {
			row(text, "B-12", page + " L", page + " S", "processor time ≤ 1.3");
		}
		for (String page : List.of("overview", "dashboard")) {
			row(text, "B-5", page + " L", page + " S", "processor time ≤ 1.5");
			row(text, "B-5", page + " after a report L", page + " after a report S", "processor time ≤ 1.5");
		}
		text.append(
				"\nTables of more than 10,000 rows that are read from end to end on L, the first time after a report: ")
			.append(this.readWhole.entrySet()
				.stream()
				.map((it) -> it.getKey() + " "
						+ (it.getValue().isEmpty() ? "none" : "`" + String.join("`, `", it.getValue()) + "`"))
				.collect(Collectors.joining("; ")))
			.append(".\n");
		System.out.println(text);
		String before = Files.readString(REPORT);
		int from = before.indexOf("<!-- desk -->");
		int to = before.indexOf("<!-- end of desk -->");
		Files.writeString(REPORT, before.substring(0, from) + "<!-- desk -->\n\n" + text + "\n" + before.substring(to));
	}

	private void row(StringBuilder text, String goal, String name, String other, String asked) {
		text.append("| %s | %s : %s | %s | %s | %s |%n".formatted(goal, name, other, asked,
				ratio(name, other, Figures::perSecond), ratio(name, other, Figures::cpu)));
	}

	private String ratio(String name, String other, ToDoubleFunction<Figures> figure) {
		return Spread.ratio(this.rounds.get(name), this.rounds.get(other), figure).toString();
	}

	/**
	 * Somebody who is signed in.
	 */
	private record Reader(Server server, Cluster cluster, HttpClient client, CookieManager cookies) {

		static Reader of(Server server, Cluster cluster) throws Exception {
			letIn(cluster);
			CookieManager cookies = new CookieManager();
			Reader reader = new Reader(server, cluster,
					HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build(),
					cookies);
			String token = found(TOKEN, reader.get("/sign-in"));
			String form = Map.of("email", EMAIL, "password", PASSWORD, "_csrf", token)
				.entrySet()
				.stream()
				.map((it) -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("&"));
			HttpResponse<String> answer = reader.client.send(HttpRequest.newBuilder(URI.create(server.url("/sign-in")))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(form))
				.build(), BodyHandlers.ofString());
			if (!answer.uri().getPath().equals("/desk")) {
				throw new IllegalStateException("Nobody is signed in: " + answer.uri());
			}
			return reader;
		}

		/**
		 * The invented users have no password and are asleep. And as long as there are
		 * real actions, what is invented is not counted.
		 */
		private static void letIn(Cluster cluster) throws Exception {
			try (Connection connection = connection(cluster);
					PreparedStatement user = connection.prepareStatement(
							"update account.user_account set active = true, password_hash = ? where email = ?");
					Statement real = connection.createStatement()) {
				user.setString(1, "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 19456, 2).encode(PASSWORD));
				user.setString(2, EMAIL);
				if (user.executeUpdate() != 1) {
					throw new IllegalStateException("There is no " + EMAIL);
				}
				real.execute("update followup.action set visibility = 'BOTH_SIDES', version = version + 1"
						+ " where not example and visibility = 'PUBLIC'");
			}
		}

		String get(String path) throws Exception {
			HttpResponse<String> answer = this.client
				.send(HttpRequest.newBuilder(URI.create(this.server.url(path))).build(), BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(path + ": " + answer.statusCode());
			}
			return answer.body();
		}

		/**
		 * What a page costs that is the first one after a report, one report after the
		 * other.
		 */
		Figures afterReports(String path) throws Exception {
			long server = 0;
			long database = 0;
			long time = 0;
			for (int i = 0; i < REPORTS; i++) {
				report();
				long serverBefore = Cpu.of(this.server.pid());
				long databaseBefore = Cpu.ofFamily(this.cluster.pid());
				long start = System.nanoTime();
				get(path);
				time += System.nanoTime() - start;
				server += Cpu.of(this.server.pid()) - serverBefore;
				database += Cpu.ofFamily(this.cluster.pid()) - databaseBefore;
			}
			return new Figures(REPORTS * 1e9 / time, (double) server / REPORTS, (double) database / REPORTS);
		}

		/** The request after a report counts it. */
		void followsAReport() throws Exception {
			int before = Integer.parseInt(found(COUNTED, get("/en/progress.json")));
			report();
			int after = Integer.parseInt(found(COUNTED, get("/en/progress.json")));
			if (after != before + 1) {
				throw new IllegalStateException("Of a report more there were " + after + " instead of " + (before + 1));
			}
		}

		/** Says of an action of which nothing has been said that it is in progress. */
		private void report() throws Exception {
			try (Connection connection = connection(); Statement report = connection.createStatement()) {
				int reported = report.executeUpdate(
						"""
								insert into followup.progress_report (id, action_id, side, as_of, progress, visibility, reported_by, reported_at)
								select gen_random_uuid(), p.action_id, p.side, current_date, 'IN_PROGRESS', 'PUBLIC', 'system:measurement', now()
								from followup.action_party p where p.owes and not exists (select from followup.action_party o
								    where o.action_id = p.action_id and o.owes and o.id <> p.id)
								  and not exists (select from followup.progress_report r where r.action_id = p.action_id)
								  and exists (select from progress.spell s where s.action_id = p.action_id) limit 1""");
				if (reported != 1) {
					throw new IllegalStateException("There is nothing left to report on");
				}
			}
		}

		/**
		 * Which large tables a page reads from end to end that is the first one after a
		 * report.
		 */
		List<String> readWhole(String path) throws Exception {
			// those that are idle tell of what they read after ten seconds
			report();
			Thread.sleep(12_000);
			Map<String, Long> before = scans();
			get(path);
			Thread.sleep(12_000);
			return scans().entrySet()
				.stream()
				.filter((it) -> it.getValue() > before.getOrDefault(it.getKey(), 0L))
				.map(Map.Entry::getKey)
				.sorted()
				.toList();
		}

		private Map<String, Long> scans() throws Exception {
			Map<String, Long> scans = new LinkedHashMap<>();
			try (Connection connection = connection();
					Statement sql = connection.createStatement();
					ResultSet tables = sql.executeQuery("""
							select t.schemaname || '.' || t.relname, t.seq_scan from pg_stat_user_tables t
							join pg_class c on c.oid = t.relid where c.reltuples > 10000""")) {
				while (tables.next()) {
					scans.put(tables.getString(1), tables.getLong(2));
				}
			}
			return scans;
		}

		private Connection connection() throws Exception {
			return connection(this.cluster);
		}

		private static Connection connection(Cluster cluster) throws Exception {
			Connection connection = DriverManager.getConnection(cluster.url(), "yaksoku_app", cluster.password());
			try (Statement actor = connection.createStatement()) {
				actor.execute("select set_config('yaksoku.actor', 'system:measurement', false)");
			}
			return connection;
		}

		Target target(String name, String path) throws Exception {
			get(path);
			String cookie = this.cookies.getCookieStore()
				.getCookies()
				.stream()
				.map((it) -> it.getName() + "=" + it.getValue())
				.collect(Collectors.joining("; "));
			return Target.page(name, this.server, this.cluster, path, "Cookie: " + cookie);
		}

	}

}
