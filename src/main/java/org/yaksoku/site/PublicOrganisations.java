package org.yaksoku.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Division;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Figures;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.figures.Scope;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.NotFound;
import org.yaksoku.site.MeetingPage.Spelling;
import org.yaksoku.site.OrganisationPage.Former;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * One organisation, where it appears and what became of the actions it leads. Lists are
 * cut off at fifty; those of statements, meetings and actions go on.
 */
@Service
public class PublicOrganisations {

	private static final String ORGANISATION = """
			select o.*, %s,
			  (select jsonb_agg(to_jsonb(s) order by s.slug) from (select s.slug, s.name_ko, s.name_ja, s.name_en
			    from statement.pub_series_organisation k join statement.pub_series s on s.id = k.series_id
			    where k.slug = o.slug and s.public_from <= :now order by s.slug limit 50) s) as series,
			  (select jsonb_agg(to_jsonb(m) order by m.held_earliest desc) from (select m.* from meeting.pub_meeting m
			    where m.host_slug = o.slug and m.public_from <= :now order by m.held_earliest desc limit 50) m) as hosted,
			  (select jsonb_agg(to_jsonb(c) order by c.field, c.chosen desc, c.fact, c.id) from (select * from followup.pub_claim c
			    where c.subject_id = o.id and c.public_from <= :now limit 100) c) as claims
			from followup.pub_organisation o where o.slug = :slug and o.public_from <= :now
			"""
		.formatted(Offer.STAMP);

	private static final String STATEMENTS = PublicStatements.ROW + """
			 and s.id in (select i.statement_id from statement.pub_issuer i where i.slug = :slug)
			order by s.dated_on desc nulls last, s.code limit 50
			""";

	private static final String MERGED = """
			select o.into_slug from followup.pub_organisation_merged o where o.slug = :slug and o.public_from <= :now
			""";

	private final PublicReader reader;

	private final Figures figures;

	PublicOrganisations(PublicReader reader, @Qualifier("publicFigures") Figures figures) {
		this.reader = reader;
		this.figures = figures;
	}

	/**
	 * Where an organisation is found that was merged into another; empty for any other.
	 */
	public Optional<String> movedTo(String slug, Language language) {
		return this.reader.one(language, MERGED, Map.of("slug", slug)).map((it) -> it.string("into_slug"));
	}

	public OrganisationPage show(String slug, Language language) {
		Row row = this.reader.one(language, ORGANISATION, Map.of("slug", slug)).orElseThrow(() -> new NotFound(slug));
		List<StatementRow> statements = this.reader.list(language, STATEMENTS, Map.of("slug", slug))
			.stream()
			.map((it) -> PublicStatements.row(it, this.reader.today()))
			.toList();
		Offer now = this.figures.now(row);
		Scope scope = Asked.of(null).of(Division.ORGANISATION, slug).toScope();
		String parent = row.find("parent_slug");
		return new OrganisationPage(slug, row.spoken("name", "slug"), all(row.local("name"), language),
				all(row.local("short_name"), language),
				row.rows("aliases").stream().map(PublicOrganisations::alias).toList(),
				row.rows("former_names").stream().map(PublicOrganisations::former).toList(), row.string("kind"),
				row.side("side"), row.spoken("place"), row.find("web_site"),
				(parent != null) ? new Named(parent, row.spoken("parent_name", "parent_slug")) : null,
				Named.of(row.rows("series")), row.rows("hosted").stream().map(MeetingRow::of).toList(), statements,
				this.figures.board(scope, now, null, language),
				this.figures.lines(Figure.ACTIONS, scope, now, null, language).rows(), Claim.of(row.rows("claims")),
				row.is("example"));
	}

	private static List<Spoken> all(LocalText text, Language reader) {
		List<Spoken> all = new ArrayList<>();
		for (Language language : reader.first()) {
			@Nullable String words = text.in(language);
			if (words != null) {
				all.add(new Spoken(language, words));
			}
		}
		return all;
	}

	private static Former former(Row row) {
		return new Former(row.spoken("name", "id"), row.date("since"), row.date("until"));
	}

	private static Spelling alias(Row row) {
		String language = row.find("language");
		return new Spelling(row.string("name"), (language != null) ? Language.valueOf(language).code() : null);
	}

}
