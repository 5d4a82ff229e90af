package org.yaksoku.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.NotFound;
import org.yaksoku.site.ClauseRow.Cell;
import org.yaksoku.site.ParallelText.Column;
import org.yaksoku.site.StatementPage.SignOff;
import org.yaksoku.site.StatementPage.Source;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * One joint statement: its versions, and each version's words side by side.
 */
@Service
public class PublicStatement {

	private static final String HEAD = """
			select s.*, s.source_from <= :now as sourced, v.id as version_id, v.number,
			  case when v.state = 'SUPERSEDED' and v.public_until > :now then 'PUBLISHED' else v.state end as state, v.title_ko, v.title_ja, v.title_en, v.preamble_ko,
			  v.preamble_ja, v.preamble_en, v.closing_ko, v.closing_ja, v.closing_en, v.standing_ko, v.standing_ja,
			  v.standing_en, v.reason_ko, v.reason_ja, v.reason_en, v.fingerprint, v.withdrawn_at, v.withdrawn_by_side,
			  v.withdrawal_reason_ko, v.withdrawal_reason_ja, v.withdrawal_reason_en,
			  nullif(v.public_from, '-infinity') as version_from,
			  (select w.number from statement.pub_version w where w.statement_id = s.id and w.public_from <= :now
			    and w.public_until > :now order by w.number desc limit 1) as current_number,
			  exists (select from statement.pub_version w where w.statement_id = s.id and w.public_from <= :now
			    and w.public_until > :now and w.state = 'WITHDRAWN') as gone,
			  (select jsonb_agg(to_jsonb(i) order by i.position) from statement.pub_issuer i where i.statement_id = s.id)
			    as issuers,
			  (select jsonb_agg(to_jsonb(g) order by g.signed_at) from statement.pub_sign_off g where g.version_id = v.id)
			    as sign_offs,
			  (select jsonb_agg(to_jsonb(m) order by m.position) from statement.pub_statement_meeting m
			    where m.statement_id = s.id and m.public_from <= :now) as meetings,
			  (select jsonb_agg(to_jsonb(c) order by c.field, c.chosen desc, c.fact, c.id) from (
			    select * from statement.pub_claim c where c.subject_id = s.id and c.public_from <= :now limit 100) c) as claims,
			  (select jsonb_agg(jsonb_build_object('code', p.code, 'ordinal', (
			      select m.ordinal from statement.pub_statement_meeting m where m.statement_id = p.id
			        and m.series_slug = p.series_slug and m.public_from <= :now order by m.position desc limit 1)))
			    from (select p.id, p.code, p.series_slug from statement.pub_statement p where p.series_id = s.series_id
			      and p.public_from <= :now and (p.dated_on, p.code) < (s.dated_on, s.code)
			      and exists (select from statement.pub_version w where w.statement_id = p.id and w.public_from <= :now
			        and w.public_until > :now and w.state <> 'WITHDRAWN')
			      order by p.dated_on desc, p.code desc limit 1) p) as previous,
			  (select jsonb_agg(jsonb_build_object('code', p.code, 'ordinal', (
			      select m.ordinal from statement.pub_statement_meeting m where m.statement_id = p.id
			        and m.series_slug = p.series_slug and m.public_from <= :now order by m.position desc limit 1)))
			    from (select p.id, p.code, p.series_slug from statement.pub_statement p where p.series_id = s.series_id
			      and p.public_from <= :now and (p.dated_on, p.code) > (s.dated_on, s.code)
			      and exists (select from statement.pub_version w where w.statement_id = p.id and w.public_from <= :now
			        and w.public_until > :now and w.state <> 'WITHDRAWN')
			      order by p.dated_on, p.code limit 1) p) as next
			from statement.pub_statement s join statement.pub_version v on v.statement_id = s.id and v.public_from <= :now
			where s.code = :code and s.public_from <= :now and %s
			order by v.number desc limit 1
			""";

	private static final String CURRENT = HEAD.formatted("v.public_until > :now");

	private static final String NUMBERED = HEAD.formatted("v.number = :number");

	private static final String AT = HEAD
		.formatted("v.public_from <= least(:at, :now) and v.public_until > least(:at, :now)");

	private static final String CLAUSES = """
			select c.key, c.number, c.depth, c.kind, c.headline_ko, c.headline_ja, c.headline_en, c.section_ko, c.section_ja,
			  c.section_en, c.text_ko, c.text_ja, c.text_en, c.standing_ko, c.standing_ja, c.standing_en, c.addressee_ko,
			  c.addressee_ja, c.addressee_en %s
			from statement.pub_clause c
			where c.version_id = :version and c.public_from <= :now
			order by c.position limit 1000
			""";

	private static final String TEXT = CLAUSES.formatted("");

	private static final String PROGRESS = CLAUSES.formatted(
			", " + """
					(select jsonb_agg(jsonb_build_object('horizon', a.horizon, 'due_latest', a.due_latest, 'latest', %s))
					  from followup.pub_action_clause k join followup.pub_action a on a.id = k.action_id
					  where k.clause_id = c.clause_id and a.public_from <= :now) as actions,
					(select r.state from followup.pub_response r where r.clause_id = c.clause_id and r.public_from <= :now
					  order by r.recorded_at desc, r.id desc limit 1) as response,
					(select case when n.status <> 'POSTPONED' then n.held_latest end from meeting.pub_meeting n
					  where n.series_slug = :series and n.public_from <= :now and n.status <> 'CANCELLED'
					    and case when :edition = 0 then n.status in ('ANNOUNCED', 'CONFIRMED', 'POSTPONED') else n.ordinal > :edition end
					  order by n.ordinal limit 1) as next_meeting"""
				.formatted(Tracked.LATEST));

	private final PublicReader reader;

	private final MessageSource words;

	PublicStatement(PublicReader reader, MessageSource words) {
		this.reader = reader;
		this.words = words;
	}

	public StatementPage current(String code, Language language) {
		return find(code, CURRENT, Map.of("code", code), language);
	}

	public StatementPage version(String code, int number, Language language) {
		return find(code + "@" + number, NUMBERED, Map.<String, Object>of("code", code, "number", number), language);
	}

	/** The version that was current at the end of a day. */
	public StatementPage at(String code, LocalDate day, Language language) {
		return find(code + "@" + day, AT, Map.<String, Object>of("code", code, "at",
				day.plusDays(1).atStartOfDay().atOffset(Moments.ZONE).minusNanos(1000)), language);
	}

	public ParallelText text(StatementPage statement, List<Language> languages, boolean progress, Language language) {
		List<Row> rows = this.reader.list(language, progress ? PROGRESS : TEXT,
				Map.<String, Object>of("version", statement.version(), "series",
						Objects.requireNonNullElse(statement.seriesSlug(), ""), "edition",
						Objects.requireNonNullElse(statement.edition(), 0)));
		List<ClauseRow> clauses = new ArrayList<>();
		@Nullable Spoken section = null;
		for (Row row : rows) {
			Spoken here = row.spoken("section");
			clauses.add(clause(row, Objects.equals(here, section) ? null : here, statement, languages, progress));
			section = here;
		}
		return new ParallelText(languages.stream().map((it) -> column(it, statement, rows)).toList(),
				whole(statement.preamble(), languages), clauses, whole(statement.closing(), languages));
	}

	private StatementPage find(String asked, String sql, Map<String, ?> values, Language language) {
		return this.reader.one(language, sql, values).map(PublicStatement::page).orElseThrow(() -> new NotFound(asked));
	}

	private Column column(Language language, StatementPage statement, List<Row> clauses) {
		String standing = statement.standing(language);
		if (standing == null && clauses.stream().anyMatch((it) -> it.local("text").in(language) != null)) {
			standing = "UNSTATED";
		}
		return new Column(language.code(), word("shared.language." + language, language),
				word("site.standing." + Objects.requireNonNullElse(standing, "MISSING"), language));
	}

	private ClauseRow clause(Row row, @Nullable Spoken section, StatementPage statement, List<Language> languages,
			boolean progress) {
		String kind = row.string("kind");
		List<Cell> cells = languages.stream()
			.map((it) -> cell(row.local("text"), it, other(row.find("standing_" + it.code()), statement, it)))
			.toList();
		Followed followed = progress ? Followed.of(row, kind, this.reader.today()) : Followed.NOTHING;
		return new ClauseRow(row.string("key"), row.string("number"), row.count("depth"), kind,
				ClauseRow.label(kind, row.spoken("addressee")), row.spoken("headline"), section, cells,
				followed.standing(), followed.response(), followed.activity());
	}

	private List<Cell> whole(LocalText text, List<Language> languages) {
		return text.isEmpty() ? List.of() : languages.stream().map((it) -> cell(text, it, null)).toList();
	}

	private Cell cell(LocalText text, Language language, @Nullable String standing) {
		String words = text.in(language);
		if (words == null) {
			return new Cell(language.code(), word("shared.missing.text", language), false, null);
		}
		return new Cell(language.code(), words, true,
				(standing != null) ? word("site.standing." + standing, language) : null);
	}

	private static @Nullable String other(@Nullable String standing, StatementPage statement, Language language) {
		return Objects.equals(standing, statement.standing(language)) ? null : standing;
	}

	private String word(String key, Language language) {
		return this.words.getMessage(key, null, language.locale());
	}

	private static StatementPage page(Row row) {
		Spoken title = row.spoken("title", "code");
		LocalText names = row.local("title");
		return new StatementPage(row.string("code"), title, others(names, title), names, row.spoken("proper_name"),
				row.spoken("series_name"), row.find("series_slug"), row.date("adopted"), row.date("announced"),
				row.spoken("purpose"), row.spoken("context"), row.spoken("occasion"), row.spoken("note"),
				UUID.fromString(row.string("version_id")), row.count("number"), row.count("current_number"),
				row.is("gone"), row.string("state"), row.instant("version_from"), row.spoken("reason"),
				row.find("fingerprint"), row.local("preamble"), row.local("closing"), row.local("standing"),
				Parties.inOrder(row.rows("issuers"), row.reader()),
				row.rows("sign_offs")
					.stream()
					.map((it) -> new SignOff(Objects.requireNonNull(it.side("side")), it.instant("signed_at")))
					.sorted(Comparator.comparingInt((SignOff it) -> Parties.place(it.side(), row.reader())))
					.toList(),
				row.rows("meetings").stream().map(MeetingRow::of).toList(),
				Claim.of(row.rows("claims"), row.dates("adopted", "announced")), source(row),
				row.instant("withdrawn_at"), row.side("withdrawn_by_side"), row.spoken("withdrawal_reason"),
				Neighbour.of(row.rows("previous")), Neighbour.of(row.rows("next")), row.is("example"),
				row.is("press_summary"));
	}

	private static List<Spoken> others(LocalText text, Spoken shown) {
		List<Spoken> others = new ArrayList<>();
		for (Language language : Language.values()) {
			String words = text.in(language);
			if (words != null && shown.language() != language) {
				others.add(new Spoken(language, words));
			}
		}
		return others;
	}

	private static @Nullable Source source(Row row) {
		if (!row.is("sourced")) {
			return null;
		}
		return new Source(row.spoken("source_title"), row.spoken("source_publisher"), row.find("source_url"),
				row.spoken("source_rights"));
	}

}
