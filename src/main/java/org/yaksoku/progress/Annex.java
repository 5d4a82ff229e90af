package org.yaksoku.progress;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Row;

/**
 * A statement as it read on the day of a briefing, its languages side by side.
 *
 * @param languages the reader’s first
 * @param preamble null where there is none
 * @param closing null where there is none
 */
public record Annex(String code, Spoken title, int number, List<Language> languages, @Nullable LocalText preamble,
		List<Clause> clauses, @Nullable LocalText closing) {

	/** The latest of the series or the one asked for; real ones before invented ones. */
	static final String SQL = """
			select s.code, v.number, v.title_ko, v.title_ja, v.title_en, v.preamble_ko, v.preamble_ja, v.preamble_en,
			  v.closing_ko, v.closing_ja, v.closing_en,
			  (select jsonb_agg(to_jsonb(c) order by c.position) from (
			    select c.position, c.number, c.text_ko, c.text_ja, c.text_en from statement.pub_clause c
			    where c.version_id = v.id and c.public_from <= :at order by c.position limit 300) c) as clauses
			from statement.pub_statement s
			join statement.pub_version v on v.statement_id = s.id and v.public_from <= :at and v.public_until > :at
			  and v.state <> 'WITHDRAWN'
			where s.public_from <= :at and (cast(:series as text) is null or s.series_slug = :series)
			  and (cast(:statement as text) is null or s.code = :statement)
			order by s.example, s.dated_on desc nulls last, s.code limit 1
			""";

	/** What may be asked for, in the same order. */
	static final String CHOICES = """
			select s.code, v.title_ko, v.title_ja, v.title_en
			from statement.pub_statement s
			join statement.pub_version v on v.statement_id = s.id and v.public_from <= :at and v.public_until > :at
			  and v.state <> 'WITHDRAWN'
			where s.public_from <= :at and (cast(:series as text) is null or s.series_slug = :series)
			order by s.example, s.dated_on desc nulls last, s.code limit 500
			""";

	static Annex of(Row row) {
		return new Annex(row.string("code"), row.spoken("title", "code"), row.count("number"), row.reader().first(),
				some(row.local("preamble")),
				row.rows("clauses").stream().map((it) -> new Clause(it.string("number"), it.local("text"))).toList(),
				some(row.local("closing")));
	}

	private static @Nullable LocalText some(LocalText text) {
		return text.isEmpty() ? null : text;
	}

	/**
	 * A clause.
	 *
	 * @param number as printed
	 */
	public record Clause(String number, LocalText text) {

	}

}
