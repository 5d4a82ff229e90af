package org.yaksoku.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Answers;
import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.progress.figures.Board;
import org.yaksoku.progress.figures.ChangeKind;
import org.yaksoku.progress.figures.Changed;
import org.yaksoku.progress.figures.Division;
import org.yaksoku.progress.figures.Editions;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Figures;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.progress.figures.Moves;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.figures.Scope;
import org.yaksoku.progress.figures.SideFigures;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What chairs look at: the figures anybody may see, and what waits for a decision. For
 * whoever reads records.
 */
@Service
@Transactional(readOnly = true)
public class ExecutiveDesk {

	// what waits for the reader comes first, then by age
	private static final String DECISIONS = """
			select w.* from (
			  select s.code, s.example, v.title_ko, v.title_ja, v.title_en, v.sign_off_requested_at as since,
			    array(select g.side from statement.sign_off g where g.statement_version_id = v.id)::text as signed,
			    cast(:approves as boolean) and (select count(*) filter (where g.side = :side) = 0 or count(distinct g.side) = 2
			      from statement.sign_off g where g.statement_version_id = v.id) as mine,
			    cast(null as text) as date_precision, cast(null as date) as date_earliest, cast(null as date) as date_latest,
			    cast(null as text) as date_printed, false as date_inferred, cast(null as text) as horizon
			  from statement.statement_version v join statement.statement s on s.id = v.statement_id
			  left join meeting.series r on r.id = s.series_id
			  where v.state in ('IN_SIGN_OFF', 'AGREED')
			    and case when cast(:series as text) is null then :examples or not s.example else r.slug = :series end
			  union all
			  select a.code, a.example, a.title_ko, a.title_ja, a.title_en, d.changed_at, array[d.side]::text,
			    cast(:writes as boolean) and d.side <> :side, d.becomes_precision, d.becomes_earliest, d.becomes_latest,
			    d.becomes_printed, coalesce(d.becomes_inferred, false), d.becomes_horizon
			  from followup.due_change d join followup.action a on a.id = d.action_id
			  where d.accepted_at is null and d.declined_at is null and (a.visibility <> 'OWN_SIDE' or a.side = :side)
			    and not exists (select from followup.due_change x where x.action_id = d.action_id and x.changed_at > d.changed_at)
			    and case when cast(:series as text) is null then :examples or not a.example
			      else exists (select from followup.action_clause k join statement.clause c on c.id = k.clause_id
			        join statement.statement s on s.id = c.statement_id join meeting.series r on r.id = s.series_id
			        where k.action_id = a.id and r.slug = :series) end) w
			order by w.mine desc, w.since nulls last, w.code limit 50
			""";

	private final Figures figures;

	private final DeskReader desk;

	private final CurrentUser currentUser;

	private final Clock clock;

	ExecutiveDesk(JdbcClient jdbc, DeskReader desk, CurrentUser currentUser, Clock clock) {
		this.figures = new Figures(jdbc, clock);
		this.desk = desk;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * One screen.
	 * @param asOf a day, null or empty for now
	 * @param since a day or the code of a meeting to compare with; null or empty for the
	 * last meeting before, none where there was none
	 * @throws IllegalArgumentException where one of them makes no sense
	 * @throws org.yaksoku.shared.NotPermitted for whoever does not read records
	 */
	public Overview overview(Scope scope, @Nullable String asOf, @Nullable String since, Language language) {
		return overview(scope, AsOf.parse(asOf, this.clock), since, language);
	}

	/**
	 * One screen, of a moment.
	 * @param since see above
	 * @throws IllegalArgumentException where it makes no sense
	 * @throws org.yaksoku.shared.NotPermitted for whoever does not read records
	 */
	public Overview overview(Scope scope, AsOf moment, @Nullable String since, Language language) {
		Actor actor = this.currentUser.reader();
		Offer offer = this.figures.offer(scope, moment, language);
		Offer.Compared compared = offer.compare(since, this.clock);
		LocalDate next = (offer.upcoming() != null) ? offer.upcoming().until() : null;
		Board board = this.figures.board(scope, offer, compared.before(), language);
		return new Overview(board, this.figures.parts(scope, offer, language), offer, compared,
				decisions(scope, board, offer, actor, language),
				(next != null) ? this.figures.dueBy(next, scope, offer, language) : null);
	}

	/**
	 * A theme, a statement or an organisation alone.
	 * @param scope already narrowed to it
	 * @param asOf a day, null or empty for now
	 * @param since what it is compared with, see {@link #overview}
	 * @throws IllegalArgumentException where a day makes no sense
	 * @throws org.yaksoku.shared.NotFound where nothing public is called so
	 * @throws org.yaksoku.shared.NotPermitted for whoever does not read records
	 */
	public DrillDown drillDown(Division division, String slug, Scope scope, @Nullable String asOf,
			@Nullable String since, Language language) {
		this.currentUser.reader();
		AsOf moment = AsOf.parse(asOf, this.clock);
		// first, since it knows what was merged
		Offer offer = this.figures.offer(scope, moment, language);
		Spoken name = this.figures.name(division, slug, language);
		Board board = this.figures.board(scope, offer, offer.compare(since, this.clock).before(), language);
		return new DrillDown(division, slug, name, moment.said(language), board,
				this.figures.parts(scope, offer, language), offer,
				this.figures.lines(Figure.ACTIONS, scope, offer, null, language).rows(),
				(division == Division.STATEMENT) ? assessed(scope, offer, board.examples(), true, language) : List.of(),
				internal(scope, moment, board.examples(), language));
	}

	/**
	 * How each side judges the clauses of the statements of a scope.
	 * @param examples whether invented ones are meant
	 * @param internal whether those count that only the sides may know
	 * @throws org.yaksoku.shared.NotPermitted for whoever does not read records
	 */
	public List<Assessed> assessed(Scope scope, Offer offer, boolean examples, boolean internal, Language language) {
		this.currentUser.reader();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("statement", scope.statement());
		values.put("series", scope.series());
		values.put("examples", examples);
		values.put("at", offer.asOf().at().atOffset(ZoneOffset.UTC));
		Assessed.put(values, internal, offer.asOf().day().isBefore(offer.today()) ? offer.asOf().day() : null);
		return Assessed.of(this.desk.list(language, Assessed.SQL, values));
	}

	/**
	 * What changed between two days; without a meeting to begin with, within a year.
	 * @throws IllegalArgumentException where one of them makes no sense
	 * @throws org.yaksoku.shared.NotPermitted for whoever does not read records
	 */
	public Changed changes(Scope scope, Offer offer, @Nullable String since, Language language) {
		this.currentUser.reader();
		return this.figures.changes(scope, offer.compare(since, this.clock).orYearBefore(offer.asOf()), offer,
				language);
	}

	/**
	 * The sides beside each other, in the reader’s order.
	 * @throws org.yaksoku.shared.NotPermitted for whoever does not read records
	 */
	public List<SideFigures> compare(Scope scope, Offer offer, Language language) {
		this.currentUser.reader();
		return this.figures.compare(scope, offer, language);
	}

	/**
	 * What waits for each side to answer, in the reader’s order; a page of each.
	 * @throws org.yaksoku.shared.NotPermitted for whoever does not read records
	 */
	public Map<Side, Lines> waiting(Scope scope, Offer offer, Language language) {
		this.currentUser.reader();
		Map<Side, Lines> waiting = new LinkedHashMap<>();
		language.sides()
			.forEach((side) -> waiting.put(side,
					this.figures.lines(Figure.AWAITING, scope.answeredBy(side), offer, null, language)));
		return waiting;
	}

	/**
	 * What the editions of a series say on each theme; of the first series where none is
	 * asked for, null where there is none.
	 * @throws org.yaksoku.shared.NotFound for an unknown series
	 * @throws org.yaksoku.shared.NotPermitted for whoever does not read records
	 */
	public @Nullable Editions editions(Scope scope, Offer offer, Language language) {
		this.currentUser.reader();
		String series = offer.seriesOrFirst(scope.series());
		return (series != null) ? this.figures.editions(series, scope, offer, language) : null;
	}

	/**
	 * The rows behind a number, a page of them.
	 * @param after where the page before ended, null for the first
	 * @throws IllegalArgumentException where no page ended there
	 * @throws org.yaksoku.shared.NotPermitted for whoever does not read records
	 */
	public Lines rows(Figure figure, Scope scope, Offer offer, @Nullable String after, Language language) {
		this.currentUser.reader();
		return this.figures.lines(figure, scope, offer, after, language);
	}

	/**
	 * The reports of the other side that one side answered.
	 * @throws org.yaksoku.shared.NotPermitted for whoever does not read records
	 */
	public Answers answers(Side side, Scope scope, Offer offer, Language language) {
		this.currentUser.reader();
		return this.figures.answers(side, scope, offer, language);
	}

	/**
	 * What is due by a day, a page of it.
	 * @param after where the page before ended, null for the first
	 * @throws IllegalArgumentException where no page ended there
	 * @throws org.yaksoku.shared.NotPermitted for whoever does not read records
	 */
	public Lines dueBy(LocalDate until, Scope scope, Offer offer, @Nullable String after, Language language) {
		this.currentUser.reader();
		return this.figures.dueBy(until, scope, offer, after, language);
	}

	/**
	 * The actions of one kind of change, a page of them.
	 * @param since what it is compared with, see {@link #changes}
	 * @param page from 1
	 * @throws IllegalArgumentException where that makes no sense
	 * @throws org.yaksoku.shared.NotFound for a page beyond the last
	 * @throws org.yaksoku.shared.NotPermitted for whoever does not read records
	 */
	public Moves moves(ChangeKind kind, Scope scope, Offer offer, @Nullable String since, int page, Language language) {
		this.currentUser.reader();
		return this.figures.moves(kind, scope, offer.compare(since, this.clock).orYearBefore(offer.asOf()), offer, page,
				language);
	}

	/**
	 * What a theme, a statement or an organisation is called.
	 * @throws org.yaksoku.shared.NotFound where nothing public is called so
	 * @throws org.yaksoku.shared.NotPermitted for whoever does not read records
	 */
	public Spoken name(Division division, String slug, Language language) {
		this.currentUser.reader();
		return this.figures.name(division, slug, language);
	}

	/** What figures of a day can be narrowed to. */
	public Offer offer(Scope scope, @Nullable String asOf, Language language) {
		this.currentUser.reader();
		return this.figures.offer(scope, AsOf.parse(asOf, this.clock), language);
	}

	private List<Internal> internal(Scope scope, AsOf asOf, boolean examples, Language language) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("statement", scope.statement());
		values.put("series", scope.series());
		values.put("topic", scope.topic());
		values.put("organisation", scope.organisation());
		values.put("examples", examples);
		values.put("at", asOf.at().atOffset(ZoneOffset.UTC));
		return Internal.of(this.desk.list(language, Internal.SQL, values));
	}

	/** What waits now; null on a day that is over, of which this is not known. */
	private @Nullable List<Decision> decisions(Scope scope, Board board, Offer offer, Actor actor, Language language) {
		if (offer.asOf().day().isBefore(offer.today())) {
			return null;
		}
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("series", scope.series());
		values.put("approves", actor.has(Role.APPROVER));
		values.put("writes", actor.writes());
		values.put("examples", board.examples());
		List<Decision> decisions = new ArrayList<>();
		for (Row row : this.desk.list(language, DECISIONS, values)) {
			String signed = row.string("signed");
			List<Side> awaited = language.sides().stream().filter((it) -> !signed.contains(it.name())).toList();
			decisions.add(new Decision(row.string("code"), row.spoken("title"), row.find("horizon"), row.date("date"),
					awaited, row.instant("since"), row.is("mine"), row.is("example")));
		}
		return decisions;
	}

}
