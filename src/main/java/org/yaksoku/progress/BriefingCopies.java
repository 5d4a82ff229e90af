package org.yaksoku.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaksoku.shared.Actor;
import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Row;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The copies of briefings a side has printed: which number, who, when, and what stood in
 * it. They are kept as they were printed.
 */
@Service
@Transactional(readOnly = true)
public class BriefingCopies {

	private static final String LATEST = """
			select number, printed_at, printed_by, languages, as_of, internal from progress.briefing_copy
			where side = :side order by number desc limit 10
			""";

	private final JdbcClient jdbc;

	private final DeskReader desk;

	private final ActorNames names;

	private final CurrentUser currentUser;

	private final Clock clock;

	BriefingCopies(JdbcClient jdbc, DeskReader desk, ActorNames names, CurrentUser currentUser, Clock clock) {
		this.jdbc = jdbc;
		this.desk = desk;
		this.names = names;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** A number no other copy has. */
	@Transactional
	public long next() {
		this.currentUser.reader();
		return this.jdbc.sql("select nextval('progress.briefing_copy_number')").query(Long.class).single();
	}

	/**
	 * Keeps a copy as it was printed.
	 * @param number from {@link #next()}
	 * @param question what was asked for, as an address says it
	 * @param name of the file
	 * @throws NotPermitted for whoever does not read records
	 */
	@Transactional
	public void keep(long number, NewBriefing briefing, LocalDate asOf, String question, String name, byte[] content) {
		Actor actor = this.currentUser.reader();
		if (actor.side() == null) {
			throw new NotPermitted("A copy belongs to a side");
		}
		this.jdbc.sql("""
				insert into progress.briefing_copy (number, printed_at, printed_by, side, languages, as_of, internal,
				  question, name, content)
				values (:number, :at, :by, :side, :languages, :asOf, :internal, :question, :name, :content)""")
			.param("number", number)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", actor.name())
			.param("side", actor.side().name())
			.param("languages", briefing.languages().stream().map(Language::code).collect(Collectors.joining(",")))
			.param("asOf", asOf)
			.param("internal", briefing.internal())
			.param("question", question)
			.param("name", name)
			.param("content", content)
			.update();
	}

	/** The last copies of one’s own side. */
	public List<BriefingCopy> latest(Language language) {
		this.currentUser.reader();
		List<Row> rows = this.desk.list(language, LATEST, Map.of());
		Map<String, String> called = this.names.of(rows.stream().map((it) -> it.string("printed_by")).toList());
		return rows.stream()
			.map((it) -> new BriefingCopy(it.version("number"),
					DateWords.of(language).time(Objects.requireNonNull(it.moment("printed_at"))),
					called.getOrDefault(it.string("printed_by"), ""),
					Stream.of(it.string("languages").split(","))
						.flatMap((code) -> Language.find(code).stream())
						.toList(),
					Objects.requireNonNull(it.plainDay("as_of")), it.is("internal")))
			.toList();
	}

	/**
	 * A copy as it was printed.
	 * @throws NotFound where one’s own side printed none of this number
	 */
	public Printed find(long number) {
		Actor actor = this.currentUser.reader();
		return this.jdbc.sql("select name, content from progress.briefing_copy where number = :number and side = :side")
			.param("number", number)
			.param("side", (actor.side() != null) ? actor.side().name() : "")
			.query((row, at) -> new Printed(row.getString("name"), row.getBytes("content")))
			.optional()
			.orElseThrow(() -> new NotFound("copy " + number));
	}

	/**
	 * A file.
	 */
	public record Printed(String name, byte[] content) {

	}

}
