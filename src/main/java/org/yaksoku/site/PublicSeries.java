package org.yaksoku.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Counts;
import org.yaksoku.progress.figures.Figures;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.figures.Parts.Part;
import org.yaksoku.progress.figures.Scope;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.site.SeriesPage.Edition;
import org.yaksoku.site.SeriesPage.Gap;
import org.yaksoku.site.SeriesPage.Head;
import org.yaksoku.site.SeriesPage.Line;
import org.yaksoku.site.SeriesPage.StatementName;
import org.yaksoku.site.StepChart.Held;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * One series, its editions through time and what became of their statements.
 */
@Service
public class PublicSeries {

	private static final String SERIES = """
			select s.*, %s,
			  (select jsonb_agg(to_jsonb(o) order by o.slug) from statement.pub_series_organisation o where o.series_id = s.id)
			    as parties,
			  (select jsonb_agg(to_jsonb(m) order by m.ordinal desc nulls last, m.held_earliest desc) from (
			    select m.*,
			      (select jsonb_agg(to_jsonb(p) order by p.position) from meeting.pub_participation p where p.meeting_id = m.id
			        and p.role = 'HEAD_OF_DELEGATION' and p.public_from <= :now) as heads,
			      (select jsonb_agg(jsonb_build_object('code', x.code, 'title_ko', v.title_ko, 'title_ja', v.title_ja,
			          'title_en', v.title_en) order by x.code)
			        from (select * from statement.pub_statement_meeting k where k.meeting_id = m.id and k.public_from <= :now offset 0) k
			        cross join lateral (select * from statement.pub_statement x where x.id = k.statement_id offset 0) x
			        join statement.pub_version v on v.statement_id = x.id and v.public_from <= :now and v.public_until > :now
			        ) as statements
			      from meeting.pub_meeting m where m.series_id = s.id and m.public_from <= :now
			      order by m.ordinal desc nulls last, m.held_earliest desc limit 100) m) as editions,
			  (select jsonb_agg(to_jsonb(c) order by c.field, c.chosen desc, c.fact, c.id) from (select * from followup.pub_claim c
			    where c.subject_id = s.id and c.public_from <= :now limit 100) c) as claims
			from statement.pub_series s where s.slug = :slug and s.public_from <= :now
			"""
		.formatted(Offer.STAMP);

	private static final Set<String> HELD = Set.of("HELD", "CLOSED");

	private final PublicReader reader;

	private final Figures figures;

	PublicSeries(PublicReader reader, @Qualifier("publicFigures") Figures figures) {
		this.reader = reader;
		this.figures = figures;
	}

	public SeriesPage show(String slug, Language language) {
		Row row = this.reader.one(language, SERIES, Map.of("slug", slug)).orElseThrow(() -> new NotFound(slug));
		Offer now = this.figures.now(row);
		Scope scope = Asked.of(slug).toScope();
		Map<String, Counts> counts = this.figures.parts(scope, now, language)
			.statements()
			.stream()
			.collect(Collectors.toMap(Part::slug, Part::counts));
		List<Row> editions = row.rows("editions");
		return new SeriesPage(slug, row.spoken("name", "slug"), row.spoken("description"), row.spoken("cadence"),
				row.string("state"), row.date("first_edition"), Parties.inOrder(row.rows("parties"), language),
				lines(editions, counts, language), now.asOf().day(), now.asOf().said(language),
				this.figures.editions(slug, scope, now, language),
				StepChart.of(this.figures.board(scope, now, null, language).completed(), held(editions)),
				Claim.of(row.rows("claims"), claimed(row)), row.is("example"));
	}

	/** The same as data. */
	public SeriesData data(String slug, Language language) {
		return SeriesData.of(show(slug, language));
	}

	/** Those that were held and of which the month is known. */
	private static List<Held> held(List<Row> editions) {
		return editions.stream()
			.filter((it) -> HELD.contains(it.string("status")))
			.flatMap((it) -> Stream.ofNullable(
					Held.of(it.string("code"), it.number("ordinal"), it.day("held_earliest"), it.day("held_latest"))))
			.toList();
	}

	/** Claims name the first edition in one word. */
	private static Map<String, SpokenDate> claimed(Row row) {
		SpokenDate first = row.date("first_edition");
		return (first != null) ? Map.of("firstEdition", first) : Map.of();
	}

	private static List<Line> lines(List<Row> editions, Map<String, Counts> counts, Language language) {
		List<Line> lines = new ArrayList<>();
		@Nullable MeetingRow later = null;
		for (Row row : editions) {
			MeetingRow meeting = MeetingRow.of(row);
			if (later != null) {
				gap(meeting, later, lines);
			}
			lines.add(new Line(edition(meeting, row, counts, language), null));
			later = meeting;
		}
		if (later != null && later.edition() != null && later.edition() > 1) {
			lines.add(new Line(null, missing(1, later.edition() - 1)));
		}
		return lines;
	}

	/**
	 * Editions without a record are a gap of ours; years between two editions are one of
	 * theirs.
	 */
	private static void gap(MeetingRow earlier, MeetingRow later, List<Line> lines) {
		if (earlier.edition() != null && later.edition() != null && later.edition() - earlier.edition() > 1) {
			lines.add(new Line(null, missing(earlier.edition() + 1, later.edition() - 1)));
		}
		else if (earlier.year() != null && later.year() != null) {
			int from = Integer.parseInt(earlier.year()) + 1;
			int to = Integer.parseInt(later.year()) - 1;
			if (to >= from) {
				lines.add(new Line(null, new Gap((from == to) ? "site.series.gap.one" : "site.series.gap",
						String.valueOf(from), String.valueOf(to))));
			}
		}
	}

	private static Gap missing(int from, int to) {
		return new Gap((from == to) ? "site.series.unknown.one" : "site.series.unknown", String.valueOf(from),
				String.valueOf(to));
	}

	private static Edition edition(MeetingRow meeting, Row row, Map<String, Counts> counts, Language language) {
		return new Edition(meeting, row.rows("heads")
			.stream()
			.filter((it) -> it.spoken("person_name") != null)
			.map((it) -> new Head(it.spoken("person_name"), it.spoken("title"), Parties.party(it, "organisation_")))
			.sorted(Comparator.comparing(Head::organisation, Parties.inOrderOf(language)))
			.toList(),
				row.rows("statements")
					.stream()
					.map((it) -> new StatementName(it.string("code"), it.spoken("title", "code"),
							counts.get(it.string("code"))))
					.toList());
	}

}
