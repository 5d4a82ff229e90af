package org.yaksoku.progress.figures;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Merged;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Schedule;
import org.yaksoku.shared.Side;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts what was promised and what became of it, as of any day, from published views:
 * each answer is one question to the database.
 */
public final class Figures {

	/**
	 * A last day as it was given, where that was less precise than a day (rule 7): as the
	 * action says it, or as it said before its date was moved.
	 */
	private static final String WORDED = """
			left join lateral (
			  select y.precision as %1$s_precision, y.earliest as %1$s_earliest, y.latest as %1$s_latest,
			    y.printed as %1$s_printed, y.inferred as %1$s_inferred
			  from (
			    select x.* from (
			      select a.due_precision, a.due_earliest, a.due_latest, a.due_printed, a.due_inferred, cast(null as timestamptz)
			      from followup.pub_action a where a.id = s.action_id and a.horizon = 'DATED' and a.public_from <= :now
			      union all
			      -- what is due by the next meeting is no more exact than the date of that
			      (select m.held_precision, m.held_earliest, m.held_latest, m.held_printed, m.held_inferred, null
			        from followup.pub_action a
			        join progress.pub_place p on p.action_id = a.id and p.public_from <= :now
			        join meeting.pub_meeting m on m.series_slug = p.series_slug and m.held_latest = s.%2$s and m.public_from <= :now
			        where a.id = s.action_id and a.horizon = 'BY_NEXT_MEETING' and a.public_from <= :now limit 1)
			      union all
			      select d.was_precision, d.was_earliest, d.was_latest, d.was_printed, d.was_inferred, d.changed_at
			      from followup.pub_due_change d where d.action_id = s.action_id and d.was_horizon = 'DATED'
			        and d.public_from <= :now) x (precision, earliest, latest, printed, inferred, moved_at)
			    where x.latest = s.%2$s order by x.moved_at desc nulls first limit 1) y
			  where y.precision <> 'DAY') %1$s on true
			""";

	/** What a row says of the action behind it. */
	static final String ROW = """
			select s.*, a.code, a.title_ko, a.title_ja, a.title_en, p.code as statement, p.key, r.side as said_by,
			  r.reported_at as said_at, r.note, r.note_language, r.answer_side, r.answered_at, r.answer_note,
			  r.answer_language, due_said.*
			from (%1$s) s
			%3$s
			cross join lateral (select a.code, a.title_ko, a.title_ja, a.title_en from followup.pub_action a
			  where a.id = s.action_id offset 0) a
			left join lateral (select p.code, p.key from progress.pub_place p
			  where p.action_id = s.action_id and p.public_from <= :now order by p.code desc, p.key limit 1) p on true
			left join lateral (select r.side, r.reported_at, r.note, r.note_language,
			    case when r.answered_at <= :at then r.answer_side end as answer_side,
			    case when r.answered_at <= :at then r.answered_at end as answered_at,
			    case when r.answered_at <= :at then r.answer_note end as answer_note,
			    case when r.answered_at <= :at then r.answer_language end as answer_language
			  from followup.pub_report r where r.id = %2$s and r.public_from <= :now offset 0) r on true""";

	/**
	 * What had been reported of an action {@code s}, who had answered it by then and how
	 * many days that took. What was taken back by a correction waits for no answer.
	 */
	private static final String ANSWERED = """
			select r.*, extract(epoch from greatest(r.answered_at, r.public_from) - greatest(r.reported_at, r.public_from))
			    / 86400 as took,
			  case when r.answered_at <= :at and not exists (select from followup.pub_report c
			      where c.action_id = r.action_id and c.corrects_id = r.id
			        and greatest(c.public_from, c.reported_at) <= :at)
			    then r.answer_side end as answered_by
			from followup.pub_report r where r.action_id = s.action_id and greatest(r.public_from, r.reported_at) <= :at
			offset 0
			""";

	private static final String COMPARED = """
			with line as materialized (%s), cell as materialized (%s),
			said as materialized (select r.side, r.reported_at, r.answered_by, r.took from line s cross join lateral (%s) r)
			select p.side, w.answered, w.median, w.last, coalesce((select sum(s.n) from cell s where s.example), 0) > 0
			    as examples,
			  case p.side
			  when 'KR' then (select jsonb_agg(to_jsonb(c)) from (select %s from cell s) c)
			  else (select jsonb_agg(to_jsonb(c)) from (select %s from cell s) c) end as counts
			from (values ('KR'), ('JP')) p (side)
			cross join lateral (
			  select count(*) filter (where r.answered_by = p.side) as answered,
			    percentile_cont(0.5) within group (order by r.took) filter (where r.answered_by = p.side) as median,
			    max(r.reported_at) filter (where r.side = p.side) as last
			  from said r) w
			""";

	/** The reports that {@link #COMPARED} counts as answered by one side. */
	private static final String ANSWERS = """
			with line as materialized (%s),
			answer as (
			  select r.*, s.example from line s cross join lateral (%s) r where r.answered_by = '%s')
			select (select count(*) from answer) as number,
			  (select round(cast(percentile_cont(0.5) within group (order by n.took) as numeric), 1) from answer n) as median,
			  coalesce((select bool_or(n.example) from answer n), false) as examples,
			  (select jsonb_agg(to_jsonb(l) order by l.answered_at desc, l.id) from (
			    select n.id, n.side, n.reported_at, n.answered_at, n.answer_agrees, round(cast(n.took as numeric), 1) as days,
			      a.code, a.title_ko, a.title_ja, a.title_en
			    from (select * from answer n order by n.answered_at desc, n.id limit %d) n
			    cross join lateral (select a.code, a.title_ko, a.title_ja, a.title_en from followup.pub_action a
			      where a.id = n.action_id offset 0) a) l) as rows
			""";

	private static final String PARTS = """
			with line as (%1$s), stated as materialized (%2$s), led as materialized (%3$s),
			statement as materialized (select s.part from stated s group by 1 having sum(s.n) > 0),
			latest as materialized (
			  select t.id, t.code, t.dated_on from statement.pub_statement t where exists (
			    select from statement s where s.part = t.code) order by t.dated_on desc nulls last, t.code limit %5$d)
			select
			  (select count(*) from statement) as number,
			  (select jsonb_agg(to_jsonb(c) order by c.dated desc nulls last, c.slug) from (
			    select c.*, v.title_ko as name_ko, v.title_ja as name_ja, v.title_en as name_en, t.dated_on as dated
			    from (select s.part as slug, %4$s from stated s join latest t on t.code = s.part group by 1) c
			    join latest t on t.code = c.slug
			    left join lateral (select v.title_ko, v.title_ja, v.title_en from statement.pub_version v
			      where v.statement_id = t.id and v.public_from <= :now and v.public_until > :now
			      offset 0) v on true) c) as statements,
			  (select jsonb_agg(to_jsonb(c) order by c.slug) from (
			    select o.slug, c.side, o.name_ko, o.name_ja, o.name_en, c.*
			    from (select left(s.part, 2) as side, substr(s.part, 4) as led_by, %4$s from led s group by 1, 2) c
			    cross join lateral (select o.slug, o.name_ko, o.name_ja, o.name_en from followup.pub_organisation o
			      where o.slug = c.led_by offset 0) o where c.actions > 0) c) as organisations
			""";

	private static final String STATED = """
			line s join (select distinct p.action_id, p.code from progress.pub_place p
			  where p.public_from <= :now) p on p.action_id = s.action_id""";

	private static final String LED = """
			line s join progress.pub_lead l on l.action_id = s.action_id and l.public_from <= :now
			  and case l.side when 'KR' then s.owed_kr else s.owed_jp end""";

	private static final String HAPPENED = """
			select * from (%s) l order by l.from_at desc, l.action_id
			""";

	private static final String CORRECTED = """
			select t.code, t.example, v.title_ko, v.title_ja, v.title_en, v.number, v.public_from, v.reason_ko, v.reason_ja, v.reason_en,
			  count(*) over () as number_of_texts
			from statement.pub_version v
			cross join lateral (select t.code, t.series_slug, t.example from statement.pub_statement t
			  where t.id = v.statement_id offset 0) t
			where v.public_from <= :at and v.number > 1 and v.state <> 'WITHDRAWN'%s
			order by v.public_from desc, t.code limit %d
			""";

	/** Of a theme those texts are told of that speak of it. */
	private static final String SPEAKING = """
			and t.code in (select k.code from statement.pub_topic h
			  cross join lateral (select k.code from statement.pub_clause_topic k where k.topic_id = h.id
			    and k.public_from <= :now offset 0) k
			  where :topic in (h.slug, h.parent_slug) and h.public_from <= :now)""";

	private static final String LINES = """
			with line as materialized (%s)
			select (select count(*) from line) as number,
			  (select jsonb_agg(to_jsonb(l) order by l.place, l.action_id) from (%s) l) as rows
			""";

	private static final String CHANGES = """
			with earlier as materialized (%1$s),
			moved as materialized (
			  select s.*, w.progress as was, w.confirmation as was_confirmation, w.due_latest as was_due,
			    coalesce(nullif(%3$s, '{}'), case when %5$s then array['STILL'] end) as kinds
			  from (%2$s) s
			  left join lateral (select e.*, (%4$s) as late from earlier e where e.action_id = s.action_id) w on true),
			kind as (
			  select m.*, k.kind, row_number() over (partition by k.kind order by m.from_at desc, m.action_id) as place
			  from moved m cross join lateral unnest(m.kinds) k (kind))
			select
			  (select jsonb_agg(to_jsonb(n)) from (select k.kind, count(*) as number from kind k group by k.kind) n) as numbers,
			  (select jsonb_agg(to_jsonb(l) order by l.kind, l.place) from (%6$s) l) as moves,
			  (select jsonb_agg(to_jsonb(v) order by v.public_from desc) from (%7$s) v) as texts,
			  coalesce((select bool_or(m.example) from moved m), false) as examples
			""";

	private static final String OFFER = """
			select %2$s, %1$s as invented,
			  case when cast(:series as text) is not null and not exists (select from statement.pub_series x
			      where x.slug = :series and x.public_from <= :now) then cast(:series as text)
			    when cast(:statement as text) is not null and not exists (select from statement.pub_statement x
			      where x.code = :statement and x.public_from <= :now) then cast(:statement as text)
			    when cast(:topic as text) is not null and not exists (select from statement.pub_topic x
			      where x.slug = :topic and x.public_from <= :now) then cast(:topic as text)
			    when cast(:organisation as text) is not null and not exists (select from followup.pub_organisation x
			      where x.slug = :organisation and x.public_from <= :now) then cast(:organisation as text) end as unknown,
			  (select jsonb_agg(to_jsonb(s) order by s.example, s.slug) from (
			    select s.slug, coalesce(s.short_name_ko, s.name_ko) as name_ko, coalesce(s.short_name_ja, s.name_ja) as name_ja,
			      coalesce(s.short_name_en, s.name_en) as name_en, s.example
			    from statement.pub_series s where s.public_from <= :now limit 200) s) as series,
			  (select jsonb_agg(to_jsonb(t) order by t.position) from (select t.slug, t.position, t.name_ko, t.name_ja, t.name_en
			    from statement.pub_topic t where t.public_from <= :now and t.parent_id is null order by t.position limit 200) t)
			    as topics,
			  (select jsonb_agg(to_jsonb(p)) from (%3$s) p) as parts,
			  exists (select from statement.pub_series x where x.slug = :series and x.example)
			    or exists (select from statement.pub_statement x where x.code = :statement and x.example)
			    or exists (select from followup.pub_organisation x where x.slug = :organisation and x.example) as example,
			  (select jsonb_agg(to_jsonb(m) order by m.at desc, m.code) from (
			    select m.code, m.ordinal, m.title_ko, m.title_ja, m.title_en, m.held_precision, m.held_earliest,
			      m.held_latest, m.held_printed, m.held_inferred, m.example, m.series_slug, m.at
			    from progress.pub_baseline m where m.public_from <= :now and m.at <= :before
			      and case when cast(:series as text) is not null then m.series_slug = :series
			        else m.example = %1$s end
			    order by m.at desc, m.code limit 30) m) as baselines,
			  (select jsonb_agg(to_jsonb(m)) from (
			    select m.code, m.title_ko, m.title_ja, m.title_en, m.held_precision, m.held_earliest, m.held_latest,
			      m.held_printed, m.held_inferred, m.place_ko, m.place_ja, m.place_en
			    from meeting.pub_meeting m where m.public_from <= :now
			      and case when :day < cast(:today as date)
			        then m.status <> 'CANCELLED' and m.held_latest >= :day
			          and not exists (select from progress.pub_baseline b where b.code = m.code and b.at <= :before)
			        else m.status in ('ANNOUNCED', 'CONFIRMED') and (m.held_latest is null or m.held_latest >= :day) end
			      and case when cast(:series as text) is not null then m.series_slug = :series
			        else m.example = %1$s end
			    order by m.held_latest nulls last, m.code limit 1) m) as upcoming
			""";

	private static final String PARTS_ASKED = Arrays.stream(Division.values())
		.map((it) -> "select '%1$s' as division, n.* from (%2$s) n".formatted(it.name(),
				it.names().replace(":slug", ":" + it.name().toLowerCase(Locale.ROOT))))
		.collect(Collectors.joining(" union all "));

	private static final String MERGED = """
			select m.into_slug from (
			  select m.slug, m.into_slug, m.public_from from statement.pub_topic_merged m
			  union all select m.slug, m.into_slug, m.public_from from followup.pub_organisation_merged m) m
			where m.slug = :slug and m.public_from <= :now limit 1
			""";

	private static final int PAGE = 50;

	/** So many rows a file holds. */
	public static final int FILE = 10_000;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Memory memory = new Memory(Memory.MOST);

	/** What was counted of days that are over. */
	private final Memory past = new Memory(Memory.MOST);

	/** What fills files is large: few are kept. */
	private final Memory files = new Memory(4);

	/**
	 * @param jdbc a connection that may read published views, of whatever role
	 */
	public Figures(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What figures of a moment can be narrowed to and compared with, read once as long as
	 * nothing public changes.
	 * @throws NotFound where the scope names something that nobody knows: no figure of it
	 * is a fact
	 * @throws Merged where it names something that was merged into something else
	 */
	public Offer offer(Scope scope, AsOf asOf, Language reader) {
		LocalDate today = AsOf.now(this.clock).day();
		String stamp = Offer.stamp(list(reader, "select " + Offer.STAMP, Map.of()).get(0), today);
		return this.memory
			.recall(stamp, List.of("offer", scope, asOf.day().equals(today) ? today : asOf.at(), reader), Offer.class,
					() -> offer(scope, asOf, today, reader))
			.asOf(asOf);
	}

	private Offer offer(Scope scope, AsOf asOf, LocalDate today, Language reader) {
		Map<String, Object> values = new HashMap<>();
		values.put("series", scope.series());
		values.put("statement", scope.statement());
		values.put("topic", Scope.NO_TOPIC.equals(scope.topic()) ? null : scope.topic());
		values.put("organisation", scope.organisation());
		values.put("before", at(asOf.at()));
		values.put("day", asOf.day());
		values.put("today", today);
		Row row = list(reader, OFFER.formatted(scope.invented(), Offer.STAMP, PARTS_ASKED), values).get(0);
		String unknown = row.find("unknown");
		if (unknown != null) {
			throw list(reader, MERGED, Map.of("slug", unknown)).stream()
				.findFirst()
				.<NotFound>map((it) -> new Merged(unknown, it.string("into_slug")))
				.orElseGet(() -> new NotFound(unknown));
		}
		return Offer.of(asOf, today, scope, row);
	}

	/**
	 * The moment of a page that shows one thing as it stands now, compared with nothing.
	 * @param row what the page was read with, among it {@link Offer#STAMP}
	 */
	public Offer now(Row row) {
		AsOf now = AsOf.now(this.clock);
		return Offer.ofNow(now, row);
	}

	/**
	 * Everything one screen says, counted once as long as nothing public changes.
	 * @param offer read just before
	 * @param before the moment it is compared with, null for none
	 */
	public Board board(Scope scope, Offer offer, @Nullable AsOf before, Language reader) {
		return recall(this.memory, "board", scope, offer, before, reader, Board.class,
				() -> board(scope, offer.asOf(), before, (before != null) ? then(scope, before, offer) : null, reader));
	}

	/** What is over is counted once, as long as it is not changed after all. */
	Then then(Scope scope, AsOf before, Offer offer) {
		Supplier<Then> counting = () -> then(scope, before);
		// what was said before it ended may have been written a little later
		boolean over = before.at().isBefore(this.clock.instant().minus(1, ChronoUnit.HOURS));
		return over
				? this.past.recall(offer.past(), List.of(scope, before.at(), offer.invented()), Then.class, counting)
				: counting.get();
	}

	private Then then(Scope scope, AsOf before) {
		return Then.of(list(Language.EN, Counting.then(scope), values(scope, before)).get(0));
	}

	/**
	 * Everything one screen says.
	 * @param before the moment it is compared with, null for none
	 */
	Board board(Scope scope, AsOf asOf, @Nullable AsOf before, Language reader) {
		return board(scope, asOf, before, (before != null) ? then(scope, before) : null, reader);
	}

	private Board board(Scope scope, AsOf asOf, @Nullable AsOf before, @Nullable Then then, Language reader) {
		String pastDue = rows(
				Spells.first(Board.SHOWN, scope, Figure.PAST_DUE.condition(), "s.due_latest, s.action_id"));
		// whoever waits longest is first: a wait begins with the report
		String awaiting = waiting(
				Spells.first(Board.SHOWN, scope, Figure.AWAITING.condition(), "s.from_at, s.action_id"));
		String sql = Counting.board(scope, isWhole(scope, asOf), pastDue, awaiting);
		Map<String, Object> values = values(scope, asOf);
		List<Quarter> quarters = Quarter.around(asOf.day());
		values.put("lanes_from", quarters.get(0).first());
		values.put("lanes_until", quarters.get(quarters.size() - 1).last());
		Row row = list(reader, sql, values).get(0);
		return new Board(asOf, before, counts(row, "all_now"), (then != null) ? then.all() : null, sides(row),
				row.rows("topics_now").stream().map((it) -> topic(it, then)).toList(),
				row.rows("past_due").stream().map(Line::of).toList(),
				row.rows("awaiting").stream().map(Line::of).toList(), steps(row.rows("completed"), asOf.day()),
				quarters.stream().map((it) -> new Board.Stop(it, it.said(reader))).toList(), lanes(row.rows("lanes")),
				row.is("examples"));
	}

	/**
	 * Open actions that are due on the day of the figures or until another one, those due
	 * first; a few of them and their number.
	 * @param offer read just before
	 */
	public Lines dueBy(LocalDate until, Scope scope, Offer offer, Language reader) {
		return recall(this.memory, "due by " + until, scope, offer, null, reader, Lines.class,
				() -> dueBy(until, scope, offer.asOf(), null, Board.SHOWN, reader));
	}

	/**
	 * The same, a page of them.
	 * @param after where the page before ended, null for the first
	 * @throws IllegalArgumentException where no page ended there
	 */
	public Lines dueBy(LocalDate until, Scope scope, Offer offer, @Nullable String after, Language reader) {
		return dueBy(until, scope, offer.asOf(), after, PAGE, reader);
	}

	/**
	 * Open actions whose last day has come by then, also long before; a page of them and
	 * their number.
	 */
	public Lines openBy(LocalDate until, Scope scope, AsOf asOf, Language reader) {
		Map<String, Object> values = values(scope, asOf);
		values.put("until", until);
		return lines(null, Figure.OPEN + " and s.due_latest <= :until", values, scope, asOf, null, PAGE, reader);
	}

	private Lines dueBy(LocalDate until, Scope scope, AsOf asOf, @Nullable String after, int page, Language reader) {
		Map<String, Object> values = values(scope, asOf);
		values.put("until", until);
		return lines(null, Figure.OPEN + " and s.due_latest between :day and :until", values, scope, asOf, after, page,
				reader);
	}

	/**
	 * The same figures for each statement and each organisation that leads, counted once
	 * as long as nothing public changes.
	 * @param offer read just before
	 */
	public Parts parts(Scope scope, Offer offer, Language reader) {
		return recall(this.memory, "parts", scope, offer, null, reader, Parts.class,
				() -> parts(scope, offer.asOf(), reader));
	}

	private Parts parts(Scope scope, AsOf asOf, Language reader) {
		boolean whole = isWhole(scope, asOf);
		String stated = whole ? Counting.sums("STATEMENT", scope.invented()) : Figure.alike(STATED, "p.code as part");
		String led = whole ? Counting.sums("ORGANISATION", scope.invented())
				: Figure.alike(LED, "l.side || '/' || l.slug as part");
		String sql = PARTS.formatted(Spells.of(scope), stated, led, Figure.counts(), Parts.SHOWN);
		return Parts.of(list(reader, sql, values(scope, asOf)).get(0));
	}

	/**
	 * How much there is of each theme, counted once as long as nothing public changes.
	 * @param offer read just before
	 */
	public Themes themes(Offer offer) {
		String sql = Themes.SQL.formatted(Counting.sums("TOPIC", "c.example"), Figure.counts());
		// nothing in it is said in a language
		return recall(this.memory, "themes", Scope.ALL, offer, null, Language.EN, Themes.class,
				() -> Themes.of(list(Language.EN, sql, values(Scope.ALL, offer.asOf())).get(0)));
	}

	/**
	 * The organisations that have to do with the theme of the scope, found out once as
	 * long as nothing public changes; in the reader’s order of the sides, then by name in
	 * addresses: no ranking.
	 * @param offer read just before
	 */
	public List<Involved> involved(Scope scope, Offer offer, Language reader) {
		String sql = Involved.SQL.formatted(Spells.of(scope));
		return List.of(recall(this.memory, "involved", scope, offer, null, reader, Involved[].class,
				() -> list(reader, sql, values(scope, offer.asOf())).stream()
					.map(Involved::of)
					.sorted(Comparator.comparing(
							(it) -> (it.side() != null) ? reader.sides().indexOf(it.side()) : Side.values().length))
					.toArray(Involved[]::new)));
	}

	/**
	 * What the editions of a series say on each theme, found out once as long as nothing
	 * public changes.
	 * @param cell names the series, and the theme and the statement of the cell whose
	 * clauses are looked at
	 * @param offer read just before
	 */
	public Editions editions(String series, Scope cell, Offer offer, Language reader) {
		Scope asked = new Scope(series, cell.statement(), cell.topic(), null, null, null);
		return recall(this.memory, "editions", asked, offer, null, reader, Editions.class,
				() -> editions(series, offer.asOf(), cell.topic(), cell.statement(), reader));
	}

	private Editions editions(String series, AsOf asOf, @Nullable String topic, @Nullable String statement,
			Language reader) {
		Map<String, Object> values = new HashMap<>();
		values.put("series", series);
		values.put("at", at(asOf.at()));
		values.put("statement", String.valueOf(statement));
		return Editions.of(series, asOf, topic, statement, list(reader, Editions.SQL, values).get(0));
	}

	/**
	 * What a theme, a statement or an organisation is called.
	 * @throws NotFound where nothing public has that name in addresses
	 */
	public Spoken name(Division division, String slug, Language reader) {
		return list(reader, division.names(), Map.<String, Object>of("slug", slug)).stream()
			.findFirst()
			.orElseThrow(() -> new NotFound(slug))
			.spoken("name", "slug");
	}

	/**
	 * What each side owes and how it answers the other, in the reader’s order; counted
	 * once as long as nothing public changes.
	 * @param offer read just before
	 */
	public List<SideFigures> compare(Scope scope, Offer offer, Language reader) {
		return List.of(recall(this.memory, "compare", scope, offer, null, reader, SideFigures[].class,
				() -> compare(scope, offer.asOf(), reader).toArray(SideFigures[]::new)));
	}

	/**
	 * The reports of the other side that one side answered, found once as long as nothing
	 * public changes.
	 * @param offer read just before
	 */
	public Answers answers(Side side, Scope scope, Offer offer, Language reader) {
		return recall(this.memory, "answers " + side, scope, offer, null, reader, Answers.class, () -> {
			String sql = ANSWERS.formatted(Spells.of(scope), ANSWERED, side.name(), Answers.SHOWN);
			Row row = list(reader, sql, values(scope, offer.asOf())).get(0);
			return new Answers(side, row.count("number"), row.find("median"),
					row.rows("rows").stream().map(Answer::of).toList(), row.is("examples"));
		});
	}

	List<SideFigures> compare(Scope scope, AsOf asOf, Language reader) {
		String sql = COMPARED.formatted(Spells.of(scope), Counting.cells(scope, isWhole(scope, asOf)), ANSWERED,
				Figure.counts("kr"), Figure.counts("jp"));
		return list(reader, sql, values(scope, asOf)).stream()
			.map(SideFigures::of)
			.sorted(Comparator.comparing((it) -> reader.sides().indexOf(it.side())))
			.toList();
	}

	/**
	 * The rows behind a number, those due first.
	 * @param after where the page before ended, null for the first
	 * @throws IllegalArgumentException where no page ended there
	 */
	Lines lines(Figure figure, Scope scope, AsOf asOf, @Nullable String after, Language reader) {
		return lines(figure, scope, asOf, after, PAGE, reader);
	}

	/**
	 * The rows behind a number; the first page is found once as long as nothing public
	 * changes.
	 * @param offer read just before
	 * @param after where the page before ended, null for the first
	 * @throws IllegalArgumentException where no page ended there
	 */
	public Lines lines(Figure figure, Scope scope, Offer offer, @Nullable String after, Language reader) {
		return lines(this.memory, figure, scope, offer, after, PAGE, reader);
	}

	/**
	 * The rows behind a number for a file, no more than {@link #FILE}.
	 * @param offer read just before
	 * @param after where the file before ended, null for the first
	 * @throws IllegalArgumentException where no file ended there
	 */
	public Lines all(Figure figure, Scope scope, Offer offer, @Nullable String after, Language reader) {
		return lines(this.files, figure, scope, offer, after, FILE, reader);
	}

	private Lines lines(Memory kept, Figure figure, Scope scope, Offer offer, @Nullable String after, int page,
			Language reader) {
		Supplier<Lines> finding = () -> lines(figure, scope, offer.asOf(), after, page, reader);
		return (after != null) ? finding.get()
				: recall(kept, "rows " + figure, scope, offer, null, reader, Lines.class, finding);
	}

	/**
	 * What happened last, the latest first: every moment at which an action came to stand
	 * in another way, and from which a text was another one. Found out once as long as
	 * nothing public changes.
	 * @param offer read just before
	 */
	public Feed feed(Scope scope, Offer offer, Language reader) {
		return recall(this.memory, "feed", scope, offer, null, reader, Feed.class,
				() -> new Feed(happened(scope, offer.asOf(), reader),
						list(reader, CORRECTED.formatted(texts(scope), PAGE), values(scope, offer.asOf())).stream()
							.map(Feed.Corrected::of)
							.toList()));
	}

	private List<Happened> happened(Scope scope, AsOf asOf, Language reader) {
		String spells = "select s.* from progress.pub_spell s where s.from_at <= :at" + scope.where()
				+ " order by s.from_at desc, s.action_id limit " + PAGE;
		return list(reader, HAPPENED.formatted(rows(spells)), values(scope, asOf)).stream().map(Happened::of).toList();
	}

	private Lines lines(Figure figure, Scope scope, AsOf asOf, @Nullable String after, int page, Language reader) {
		return lines(figure, figure.condition(), values(scope, asOf), scope, asOf, after, page, reader);
	}

	private Lines lines(@Nullable Figure figure, String condition, Map<String, Object> values, Scope scope, AsOf asOf,
			@Nullable String after, int page, Language reader) {
		String following = "";
		if (after != null) {
			LineCursor cursor = LineCursor.parse(after);
			following = " where (coalesce(s.due_latest, date '9999-12-31'), s.action_id) > (:place, :last)";
			values.put("place", cursor.place());
			values.put("last", cursor.last());
		}
		String spells = "select s.*, coalesce(s.due_latest, date '9999-12-31') as place from line s" + following
				+ " order by place, s.action_id limit " + (page + 1);
		String rows = (figure == Figure.AWAITING) ? waiting(spells) : rows(spells);
		Row row = list(reader, LINES.formatted(Spells.of(scope, condition), rows), values).get(0);
		List<Row> found = new ArrayList<>(row.rows("rows"));
		@Nullable String next = null;
		if (found.size() > page) {
			found.remove(page);
			Row last = found.get(page - 1);
			next = last.string("place") + "~" + last.string("action_id");
		}
		return new Lines(figure, asOf, row.count("number"), found.stream().map(Line::of).toList(), next);
	}

	/**
	 * What changed since a moment, found out once as long as nothing public changes.
	 * @param offer read just before; the changes are those until its moment
	 */
	public Changed changes(Scope scope, AsOf from, Offer offer, Language reader) {
		return recall(this.memory, "changes", scope, offer, from, reader, Changed.class,
				() -> changes(scope, from, offer.asOf(), reader));
	}

	/**
	 * The same for a file: of each kind no more than {@link #FILE}.
	 * @param offer read just before; the changes are those until its moment
	 */
	public Changed allChanges(Scope scope, AsOf from, Offer offer, Language reader) {
		return recall(this.files, "changes", scope, offer, from, reader, Changed.class,
				() -> changes(scope, from, offer.asOf(), "s.place <= " + FILE, reader));
	}

	/**
	 * What changed from one moment to a later one.
	 */
	Changed changes(Scope scope, AsOf from, AsOf to, Language reader) {
		return changes(scope, from, to, "s.place <= " + Changed.SHOWN, reader);
	}

	/**
	 * What changed since a moment; of one kind a page of its actions, of the others none.
	 * @param offer read just before; the changes are those until its moment
	 * @param page from 1
	 */
	Changed changes(Scope scope, AsOf from, Offer offer, ChangeKind kind, int page, Language reader) {
		String rows = "s.kind = '%s' and s.place > %d and s.place <= %d".formatted(kind.name(),
				(page - 1L) * Changed.SHOWN, (long) page * Changed.SHOWN);
		Supplier<Changed> finding = () -> changes(scope, from, offer.asOf(), rows, reader);
		return (page > 1) ? finding.get()
				: recall(this.memory, "changes " + kind, scope, offer, from, reader, Changed.class, finding);
	}

	/**
	 * The actions of one kind of change since a moment, a page of them.
	 * @param offer read just before; the changes are those until its moment
	 * @param page from 1
	 * @throws NotFound for a page beyond the last
	 */
	public Moves moves(ChangeKind kind, Scope scope, AsOf from, Offer offer, int page, Language reader) {
		Changed changed = (page >= 1) ? changes(scope, from, offer, kind, page, reader) : null;
		if (changed == null || (page > 1 && changed.group(kind).moves().isEmpty())) {
			throw new NotFound("page " + page);
		}
		return new Moves(kind, changed.group(kind), page, from.said(reader), offer.asOf().said(reader),
				changed.examples());
	}

	private Changed changes(Scope scope, AsOf from, AsOf to, String listed, Language reader) {
		String late = Spells.then(Figure.PAST_DUE.condition()).replace("s.", "e.");
		String rows = rows(
				"select s.*, was_said.* from kind s " + WORDED.formatted("was_said", "was_due") + " where " + listed);
		Map<String, Object> values = values(scope, to);
		then(values, from);
		Row row = list(reader,
				CHANGES.formatted(Spells.then(Spells.of(scope)), Spells.of(scope), ChangeKind.kinds(), late,
						Figure.OPEN, rows,
						CORRECTED.formatted(" and v.public_from > :at_then" + texts(scope), Changed.SHOWN)),
				values)
			.get(0);
		Map<ChangeKind, List<Changed.Move>> moves = row.rows("moves")
			.stream()
			.collect(Collectors.groupingBy((it) -> it.constant(ChangeKind.class, "kind"),
					Collectors.mapping(Changed.Move::of, Collectors.toList())));
		Map<ChangeKind, Changed.Group> groups = new EnumMap<>(ChangeKind.class);
		row.rows("numbers").forEach((it) -> {
			ChangeKind kind = it.constant(ChangeKind.class, "kind");
			groups.put(kind, new Changed.Group(it.count("number"), moves.getOrDefault(kind, List.of())));
		});
		List<Row> texts = row.rows("texts");
		return new Changed(from, to, groups, texts.stream().map(Changed.Text::of).toList(),
				texts.isEmpty() ? 0 : texts.get(0).count("number_of_texts"), row.is("examples"));
	}

	/** A moment of today is now; the same day asked for later shows what it showed. */
	private <T> T recall(Memory kept, String what, Scope scope, Offer offer, @Nullable AsOf other, Language reader,
			Class<T> answer, Supplier<T> counting) {
		List<Object> question = List.of(what, scope, offer.asOf().day(), (other != null) ? offer.nameOf(other) : "",
				reader);
		return kept.recall(offer.stamp(), question, answer, counting);
	}

	/** Which statements {@code t} are told of. */
	private static String texts(Scope scope) {
		String of = (scope.series() != null) ? " and t.series_slug = :series"
				: (scope.statement() != null) ? " and t.code = :statement" : " and t.example = " + scope.invented();
		return scope.isAboutOne() ? of + " " + SPEAKING : of;
	}

	/** Rows with the last word on each action. */
	private static String rows(String spells) {
		return ROW.formatted(spells, "s.report_id", WORDED.formatted("due_said", "due_latest"));
	}

	/** Rows with the report that waits longest for an answer. */
	private static String waiting(String spells) {
		return ROW.formatted(spells, "s.waiting_id", WORDED.formatted("due_said", "due_latest"));
	}

	/** Whether the sums of everything as of now are meant. */
	private boolean isWhole(Scope scope, AsOf asOf) {
		return !scope.isNarrow() && asOf.day().equals(AsOf.now(this.clock).day());
	}

	private static Board.Topic topic(Row row, @Nullable Then then) {
		return new Board.Topic(row.string("slug"), row.spoken("name"), Counts.of(row),
				(then != null) ? then.topics().get(row.string("slug")) : null);
	}

	private static Counts counts(Row row, String name) {
		return Counts.of(row.rows(name).get(0));
	}

	private static Map<Side, Counts> sides(Row row) {
		Map<Side, Counts> sides = new EnumMap<>(Side.class);
		for (Side side : Side.values()) {
			sides.put(side, counts(row, side.name().toLowerCase(Locale.ROOT) + "_now"));
		}
		return sides;
	}

	/**
	 * The end of every month from the first that changed anything to the one asked for.
	 */
	private static List<Board.Step> steps(List<Row> changes, LocalDate day) {
		Map<YearMonth, Integer> byMonth = new HashMap<>();
		changes.forEach((it) -> byMonth.put(YearMonth.parse(it.string("month")), it.count("step")));
		List<Board.Step> steps = new ArrayList<>();
		if (!byMonth.isEmpty()) {
			int sum = 0;
			YearMonth last = YearMonth.from(day);
			for (YearMonth month = YearMonth.parse(changes.get(0).string("month")); !month.isAfter(last); month = month
				.plusMonths(1)) {
				sum += byMonth.getOrDefault(month, 0);
				steps.add(new Board.Step(month, sum));
			}
		}
		return steps;
	}

	private static List<Board.Lane> lanes(List<Row> cells) {
		Map<String, Board.Lane> lanes = new LinkedHashMap<>();
		for (Row cell : cells) {
			lanes
				.computeIfAbsent(cell.string("slug"),
						(slug) -> new Board.Lane(slug, cell.spoken("name"), new HashMap<>()))
				.due()
				.put(cell.string("quarter"), Counts.of(cell));
		}
		return List.copyOf(lanes.values());
	}

	private static void then(Map<String, Object> values, AsOf before) {
		values.put("at_then", at(before.at()));
		values.put("day_then", before.day());
		values.put("soon_then", before.day().plusDays(Schedule.SOON_DAYS));
	}

	private Map<String, Object> values(Scope scope, AsOf asOf) {
		Map<String, Object> values = scope.values();
		values.put("at", at(asOf.at()));
		values.put("day", asOf.day());
		values.put("soon", asOf.day().plusDays(Schedule.SOON_DAYS));
		return values;
	}

	private List<Row> list(Language reader, String sql, Map<String, Object> values) {
		return this.jdbc.sql(sql)
			.params(values)
			.param("now", at(this.clock.instant()))
			.query((ResultSet result, int number) -> Row.of(result, reader))
			.list();
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
