package org.yaksoku.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.WordDiff;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.site.Changes.Change;
import org.yaksoku.site.Changes.Wording;
import org.yaksoku.site.StatementPage.SignOff;

import org.springframework.stereotype.Service;

/**
 * The versions of a statement and what changed between two of them.
 */
@Service
public class PublicHistory {

	private static final String VERSIONS = """
			select s.code, s.example, s.series_slug, s.series_name_ko, s.series_name_ja, s.series_name_en,
			  (select m.ordinal from statement.pub_statement_meeting m where m.statement_id = s.id
			    and m.series_slug = s.series_slug and m.public_from <= :now order by m.position desc limit 1) as edition,
			  v.number,
			  case when v.state = 'SUPERSEDED' and v.public_until > :now then 'PUBLISHED' else v.state end as state, v.title_ko, v.title_ja, v.title_en, v.reason_ko, v.reason_ja,
			  v.reason_en, v.withdrawal_reason_ko, v.withdrawal_reason_ja, v.withdrawal_reason_en, v.fingerprint,
			  nullif(v.public_from, '-infinity') as version_from, case when v.public_until <= :now then v.public_until end as version_until,
			  (select jsonb_agg(to_jsonb(g) order by g.signed_at) from statement.pub_sign_off g where g.version_id = v.id)
			    as sign_offs
			from statement.pub_statement s join statement.pub_version v on v.statement_id = s.id
			where s.code = :code and s.public_from <= :now and v.public_from <= :now
			order by v.number desc limit 200
			""";

	private static final String WORDS = """
			select 'clause' as part, c.version_number as version, c.key, c.number, c.position, c.text_ko, c.text_ja, c.text_en
			from statement.pub_statement s join statement.pub_clause c on c.statement_id = s.id
			where s.code = :code and c.public_from <= :now and c.version_number in (:from, :to)
			union all
			select p.part, v.number, p.part, '', p.position, p.ko, p.ja, p.en
			from statement.pub_statement s join statement.pub_version v on v.statement_id = s.id
			cross join lateral (values ('title', -2, v.title_ko, v.title_ja, v.title_en),
			  ('preamble', -1, v.preamble_ko, v.preamble_ja, v.preamble_en),
			  ('closing', 100000, v.closing_ko, v.closing_ja, v.closing_en)) p (part, position, ko, ja, en)
			where s.code = :code and v.public_from <= :now and v.number in (:from, :to)
			order by version desc, position
			""";

	private final PublicReader reader;

	PublicHistory(PublicReader reader) {
		this.reader = reader;
	}

	public HistoryPage of(String code, Language language) {
		List<Row> rows = this.reader.list(language, VERSIONS, Map.of("code", code));
		if (rows.isEmpty()) {
			throw new NotFound(code);
		}
		Row newest = rows.get(0);
		return new HistoryPage(code, newest.spoken("title", "code"), newest.number("edition"),
				newest.spoken("series_name"), newest.find("series_slug"), newest.is("example"),
				rows.stream().map(PublicHistory::version).toList());
	}

	public Changes changes(HistoryPage history, int from, int to, Language language) {
		if (!history.has(from) || !history.has(to)) {
			throw new NotFound(history.code() + "@" + from + ".." + to);
		}
		List<VersionRow> withdrawn = history.versions()
			.stream()
			.filter((it) -> it.isWithdrawn() && (it.number() == from || it.number() == to))
			.toList();
		if (from == to || !withdrawn.isEmpty()) {
			return new Changes(from, to, List.of(), withdrawn);
		}
		Map<String, Row> before = new LinkedHashMap<>();
		Map<String, Row> after = new LinkedHashMap<>();
		for (Row row : this.reader.list(language, WORDS,
				Map.<String, Object>of("code", history.code(), "from", from, "to", to))) {
			((row.count("version") == to) ? after : before).put(row.string("key"), row);
		}
		Set<String> keys = new LinkedHashSet<>(after.keySet());
		keys.addAll(before.keySet());
		List<Change> changes = new ArrayList<>();
		for (String key : keys) {
			Change change = change(before.get(key), after.get(key), language);
			if (change != null) {
				changes.add(change);
			}
		}
		return new Changes(from, to, changes, List.of());
	}

	private static @Nullable Change change(@Nullable Row before, @Nullable Row after, Language reader) {
		LocalText old = (before != null) ? before.local("text") : LocalText.none();
		LocalText now = (after != null) ? after.local("text") : LocalText.none();
		if (old.equals(now)) {
			return null;
		}
		Row either = Objects.requireNonNull((after != null) ? after : before);
		List<Wording> wordings = new ArrayList<>();
		for (Language language : reader.first()) {
			String was = Objects.requireNonNullElse(old.in(language), "");
			String is = Objects.requireNonNullElse(now.in(language), "");
			if (!was.equals(is)) {
				wordings.add(new Wording(language.code(), language.name(), WordDiff.between(was, is, language)));
			}
		}
		String kind = old.isEmpty() ? "added" : (now.isEmpty() ? "removed" : "changed");
		return new Change(either.string("part"), either.string("number"), kind, wordings);
	}

	private static VersionRow version(Row row) {
		List<SignOff> signOffs = row.rows("sign_offs")
			.stream()
			.map((it) -> new SignOff(Objects.requireNonNull(it.side("side")), it.instant("signed_at")))
			.toList();
		@Nullable SpokenDate until = row.instant("version_until");
		boolean withdrawn = row.string("state").equals("WITHDRAWN");
		return new VersionRow(row.count("number"), row.string("state"), row.instant("version_from"), until,
				row.spoken(withdrawn ? "withdrawal_reason" : "reason"), row.find("fingerprint"), signOffs);
	}

}
