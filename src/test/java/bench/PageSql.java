package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SQL that a page sends, read from the log of a portal that writes it down, with the
 * values put in.
 *
 * @param statements in the order in which they were sent
 */
record PageSql(List<String> statements) {

	static final String[] WRITTEN_DOWN = { "--logging.level.org.springframework.jdbc.core.JdbcTemplate=debug",
			"--logging.level.org.springframework.jdbc.core.StatementCreatorUtils=trace" };

	private static final Pattern LOGGED = Pattern
		.compile("Executing prepared SQL statement \\[([\\s\\S]*?)\\]\\n\\d{4}-|"
				+ "column index (\\d+), parameter value \\[([^\\]]*)\\], value class \\[([\\w.]+)\\]");

	static PageSql of(Server portal, String path) throws Exception {
		portal.get(path);
		Thread.sleep(300);
		int before = Files.readString(portal.log()).length();
		portal.get(path);
		Thread.sleep(300);
		return of(Files.readString(portal.log()).substring(before) + "\n0000-");
	}

	private static PageSql of(String log) {
		List<String> statements = new ArrayList<>();
		Matcher logged = LOGGED.matcher(log);
		int at = 0;
		while (logged.find(at)) {
			if (logged.group(1) != null) {
				statements.add(logged.group(1).strip());
				at = logged.end(1);
			}
			else {
				int last = statements.size() - 1;
				statements.set(last, statements.get(last)
					.replaceFirst("\\?", Matcher.quoteReplacement(value(logged.group(3), logged.group(4)))));
				at = logged.end();
			}
		}
		return new PageSql(statements);
	}

	// times without colons, which pgbench would take for names
	private static String value(String value, String type) {
		return switch (type) {
			case "java.lang.Integer" -> value;
			case "java.util.UUID" -> "'" + value + "'::uuid";
			case "java.time.LocalDate" -> "'" + value + "'::date";
			case "java.time.OffsetDateTime" ->
				"'" + value.replaceAll("[-:]", "").replaceAll("\\.\\d+", "") + "'::timestamptz";
			default -> "'" + value + "'";
		};
	}

	int count() {
		return this.statements.size();
	}

	Path writtenTo(Path file) throws IOException {
		return Files.writeString(file, String.join(";\n", this.statements) + ";\n");
	}

}
