package org.yaksoku.progress;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.progress.figures.Board;
import org.yaksoku.progress.figures.ChangeKind;
import org.yaksoku.progress.figures.Changed;
import org.yaksoku.progress.figures.Counts;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Figures;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.figures.Scope;
import org.yaksoku.shared.CommaTable;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Side;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what a briefing says. Its figures are those of every other page.
 */
@Service
@Transactional(readOnly = true)
public class BriefingDesk {

	/** What is open, those due first. */
	private static final List<Figure> OPEN = List.of(Figure.PAST_DUE, Figure.DUE_SOON, Figure.ON_TIME, Figure.NO_DATE);

	private final ExecutiveDesk executive;

	private final Figures figures;

	private final DeskReader desk;

	private final CurrentUser currentUser;

	private final MessageSource messages;

	private final Clock clock;

	BriefingDesk(ExecutiveDesk executive, JdbcClient jdbc, DeskReader desk, CurrentUser currentUser,
			MessageSource messages, Clock clock) {
		this.executive = executive;
		this.figures = new Figures(jdbc, clock);
		this.desk = desk;
		this.currentUser = currentUser;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * A briefing in each of its languages, all of one moment and of one state of the
	 * record.
	 * @throws IllegalArgumentException where a day makes no sense
	 * @throws org.yaksoku.shared.NotFound for a meeting that is not offered
	 * @throws org.yaksoku.shared.NotPermitted for whoever does not read records
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Map<Language, BriefingSheet> sheets(NewBriefing briefing) {
		this.currentUser.reader();
		AsOf moment = AsOf.parse(briefing.asOf(), this.clock);
		Map<Language, BriefingSheet> sheets = new LinkedHashMap<>();
		briefing.languages().forEach((it) -> sheets.put(it, sheet(briefing, moment, it)));
		return sheets;
	}

	private BriefingSheet sheet(NewBriefing briefing, AsOf moment, Language language) {
		Scope scope = briefing.scope();
		Overview overview = this.executive.overview(scope, moment, briefing.since(), language);
		Offer offer = overview.offer();
		Changed changed = briefing.has(BriefingPart.CHANGES)
				? this.executive.changes(scope, offer, briefing.since(), language) : null;
		return new BriefingSheet(briefing, overview, offer.asOf().said(language), offer.series(scope.series()),
				overview.compared(), changed, (changed != null) ? moved(changed, language) : Map.of(),
				briefing.has(BriefingPart.PAST_DUE) ? lines(Figure.PAST_DUE, scope, offer, language) : null,
				briefing.has(BriefingPart.ASSESSMENTS) ? this.executive.assessed(scope, offer,
						overview.board().examples(), briefing.internal(), language) : null,
				briefing.has(BriefingPart.NEXT_MEETING) ? pack(scope, offer, language) : null,
				briefing.has(BriefingPart.ANNEX) ? annex(briefing, offer, language) : null);
	}

	/**
	 * The statements whose text a briefing may add, the latest first.
	 */
	public List<Offer.Choice> annexes(Scope scope, Offer offer, Language language) {
		this.currentUser.reader();
		return this.desk.list(language, Annex.CHOICES, values(scope, offer.asOf(), null))
			.stream()
			.map((it) -> new Offer.Choice(it.string("code"), it.spoken("title", "code")))
			.toList();
	}

	/**
	 * What a briefing would be compared with.
	 * @param since a day or the code of a meeting; null or empty for the last meeting
	 * @throws IllegalArgumentException where it makes no sense
	 * @throws org.yaksoku.shared.NotFound for a meeting that is not offered
	 */
	public Offer.Compared compared(Offer offer, @Nullable String since) {
		return offer.compare(since, this.clock);
	}

	/**
	 * The figures of a briefing as a table: a row for each theme and one for all.
	 */
	public byte[] table(BriefingSheet sheet, Language language) {
		Board board = sheet.overview().board();
		List<String> names = new ArrayList<>(List.of(say("progress.as-of", language), say("site.topic", language)));
		Stream.of(Figure.values()).forEach((it) -> names.add(say("progress.figure." + it, language)));
		names.add(say("shared.example.title", language));
		List<List<? extends @Nullable Object>> rows = new ArrayList<>();
		rows.add(names);
		board.topics()
			.forEach((it) -> rows
				.add(row(board, (it.name() != null) ? it.name().text() : say("progress.topic.none", language),
						it.counts(), language)));
		rows.add(row(board, say("progress.total", language), board.all(), language));
		return CommaTable.of(rows);
	}

	private Pack pack(Scope scope, Offer offer, Language language) {
		LocalDate until = (offer.upcoming() != null && offer.upcoming().until() != null) ? offer.upcoming().until()
				: offer.asOf().day();
		Lines differ = lines(Figure.SIDES_DIFFER, scope, offer, language);
		List<Lines> open = OPEN.stream().map((it) -> lines(it, scope, offer, language)).toList();
		Map<Side, Lines> reports = new LinkedHashMap<>();
		Map<Side, Lines> answers = new LinkedHashMap<>();
		for (Side side : language.sides()) {
			reports.put(side, this.figures.openBy(until, scope.owedBy(side), offer.asOf(), language));
			answers.put(side, lines(Figure.AWAITING, scope.answeredBy(side), offer, language));
		}
		return new Pack(Pack.agenda(differ.rows(), open.stream().flatMap((it) -> it.rows().stream()).toList(), until),
				reports, answers, differ, open.stream().mapToInt(Lines::further).sum());
	}

	private Lines lines(Figure figure, Scope scope, Offer offer, Language language) {
		return this.figures.lines(figure, scope, offer, null, language);
	}

	private Map<String, MovedDate> moved(Changed changed, Language language) {
		List<String> codes = changed.group(ChangeKind.MOVED).moves().stream().map((it) -> it.line().code()).toList();
		if (codes.isEmpty()) {
			return Map.of();
		}
		return MovedDate.of(this.desk.list(language, MovedDate.SQL, Map.of("codes", codes, "then",
				changed.from().at().atOffset(ZoneOffset.UTC), "at", changed.to().at().atOffset(ZoneOffset.UTC))));
	}

	private @Nullable Annex annex(NewBriefing briefing, Offer offer, Language language) {
		Scope scope = briefing.scope();
		@Nullable String asked = briefing.annexed();
		Optional<Annex> annex = annex(scope, offer.asOf(), asked, language);
		if (annex.isEmpty() && asked != null) {
			if (scope.series() == null) {
				throw new NotFound(asked);
			}
			// whoever changes the series had chosen among those of another
			annex = annex(scope, offer.asOf(), null, language);
		}
		return annex.orElse(null);
	}

	private Optional<Annex> annex(Scope scope, AsOf asOf, @Nullable String statement, Language language) {
		return this.desk.one(language, Annex.SQL, values(scope, asOf, statement)).map(Annex::of);
	}

	private static Map<String, @Nullable Object> values(Scope scope, AsOf asOf, @Nullable String statement) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("at", asOf.at().atOffset(ZoneOffset.UTC));
		values.put("series", scope.series());
		values.put("statement", statement);
		return values;
	}

	private String say(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

	private List<@Nullable Object> row(Board board, String name, Counts counts, Language language) {
		List<@Nullable Object> row = new ArrayList<>(List.of(board.asOf().day(), name));
		Stream.of(Figure.values()).forEach((it) -> row.add(counts.get(it)));
		row.add(board.examples() ? say("shared.example.title", language) : null);
		return row;
	}

}
