package org.yaksoku.progress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.progress.figures.Board;
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

	/** What is open, in the order in which a meeting takes it. */
	private static final List<Figure> OPEN = List.of(Figure.PAST_DUE, Figure.DUE_SOON, Figure.NO_DATE, Figure.ON_TIME);

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
		return new BriefingSheet(briefing, overview, offer.asOf().said(language), offer.series(scope.series()),
				overview.compared(),
				briefing.has(BriefingPart.CHANGES) ? this.executive.changes(scope, offer, briefing.since(), language)
						: null,
				briefing.has(BriefingPart.PAST_DUE) ? lines(Figure.PAST_DUE, scope, offer, language) : null,
				briefing.has(BriefingPart.NEXT_MEETING) ? pack(scope, offer, language) : null,
				briefing.has(BriefingPart.ANNEX) ? annex(scope, offer.asOf(), language) : null);
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
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			CommaTable table = new CommaTable(bytes);
			List<String> names = new ArrayList<>(List.of(say("progress.as-of", language), say("site.topic", language)));
			Stream.of(Figure.values()).forEach((it) -> names.add(say("progress.figure." + it, language)));
			names.add(say("shared.example.title", language));
			table.row(names);
			board.topics()
				.forEach((it) -> table
					.row(row(board, (it.name() != null) ? it.name().text() : say("progress.topic.none", language),
							it.counts(), language)));
			table.row(row(board, say("progress.total", language), board.all(), language));
			table.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private Pack pack(Scope scope, Offer offer, Language language) {
		LocalDate until = (offer.upcoming() != null && offer.upcoming().until() != null) ? offer.upcoming().until()
				: offer.asOf().day();
		List<Lines> open = OPEN.stream().map((it) -> lines(it, scope, offer, language)).toList();
		Map<Side, Lines> reports = new LinkedHashMap<>();
		Map<Side, Lines> answers = new LinkedHashMap<>();
		for (Side side : language.sides()) {
			reports.put(side, this.figures.openBy(until, scope.owedBy(side), offer.asOf(), language));
			answers.put(side, lines(Figure.AWAITING, scope.answeredBy(side), offer, language));
		}
		return new Pack(Pack.agenda(open), reports, answers,
				open.stream().mapToInt((it) -> it.number() - it.rows().size()).sum());
	}

	private Lines lines(Figure figure, Scope scope, Offer offer, Language language) {
		return this.figures.lines(figure, scope, offer, null, language);
	}

	private @Nullable Annex annex(Scope scope, AsOf asOf, Language language) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("at", asOf.at().atOffset(ZoneOffset.UTC));
		values.put("series", scope.series());
		values.put("statement", scope.statement());
		return this.desk.one(language, Annex.SQL, values).map(Annex::of).orElse(null);
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
