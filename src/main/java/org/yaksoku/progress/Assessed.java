package org.yaksoku.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * How each side judges the clauses of a statement at later editions. The sides judge for
 * themselves; nothing is added up.
 *
 * @param code of the statement
 * @param clauses in their order, the latest edition first
 */
public record Assessed(String code, Spoken title, List<Judged> clauses) {

	// of a day that is over, what was judged at meetings held by then
	static final String SQL = """
			with asked as materialized (
			  select distinct c.id as clause_id, t.id as statement_id
			  from followup.assessment x join statement.clause c on c.id = x.clause_id
			  join statement.statement t on t.id = c.statement_id left join meeting.series r on r.id = t.series_id
			  where (cast(:series as text) is null or r.slug = :series)
			    and (cast(:statement as text) is null or t.code = :statement)
			    and (coalesce(:series, :statement) is not null or t.example = :examples)),
			judged as materialized (
			  select e.id, e.clause_id, e.side, e.value, e.reason_ko, e.reason_ja, e.reason_en, e.interim, 'PUBLIC' as visibility,
			    m.code as meeting, m.title_ko as edition_ko, m.title_ja as edition_ja, m.title_en as edition_en,
			    m.held_earliest, m.held_latest
			  from asked a
			  cross join lateral (select * from followup.pub_assessment e where e.clause_id = a.clause_id
			    and e.public_from <= :now offset 0) e
			  cross join lateral (select * from meeting.pub_meeting m where m.id = e.meeting_id and m.public_from <= :now
			    offset 0) m
			  union all
			  select x.id, x.clause_id, x.side, x.value, x.reason_ko, x.reason_ja, x.reason_en, x.interim, x.visibility,
			    m.code, m.title_ko, m.title_ja, m.title_en, m.held_earliest, m.held_latest
			  from asked a join followup.assessment x on x.clause_id = a.clause_id join meeting.meeting m on m.id = x.meeting_id
			  where :internal and x.visibility = 'BOTH_SIDES')
			select w.* from (
			select s.code, v.title_ko, v.title_ja, v.title_en, c.key, c.number, c.headline_ko, c.headline_ja, c.headline_en,
			  c.text_ko, c.text_ja, c.text_en, s.dated_on, c.position, j.*,
			  d.id as document_id, d.title_ko as document_ko, d.title_ja as document_ja, d.title_en as document_en,
			  d.publisher_ko, d.publisher_ja, d.publisher_en, d.url as document_url,
			  -- the judgements of both sides on a clause stay together
			  dense_rank() over (order by s.dated_on desc nulls last, s.code, c.position, j.held_earliest desc nulls last,
			    j.meeting, j.interim) as nth
			from judged j join asked a on a.clause_id = j.clause_id
			cross join lateral (select * from statement.pub_statement s where s.id = a.statement_id and s.public_from <= :now
			  offset 0) s
			cross join lateral (select * from statement.pub_version v where v.statement_id = a.statement_id
			  and v.public_from <= :at and v.public_until > :at and v.state <> 'WITHDRAWN' offset 0) v
			cross join lateral (select * from statement.pub_clause c where c.version_id = v.id and c.clause_id = j.clause_id
			  offset 0) c
			join followup.assessment x on x.id = j.id
			left join document.document d on d.id = x.document_id and (d.visibility = 'PUBLIC'
			  and (:internal or coalesce(d.embargo_until, '-infinity') <= :now) or d.visibility = 'BOTH_SIDES' and :internal)
			where cast(:held as date) is null or j.held_latest <= :held) w
			where w.nth <= 400
			order by w.nth, w.side
			""";

	static List<Assessed> of(List<Row> rows) {
		Map<String, Assessed> statements = new LinkedHashMap<>();
		Map<String, Judged> judged = new LinkedHashMap<>();
		for (Row row : rows) {
			String name = row.string("code") + "/" + row.string("key") + "@" + row.string("meeting")
					+ row.is("interim");
			Judged one = judged.get(name);
			if (one == null) {
				one = Judged.of(row);
				judged.put(name, one);
				statements
					.computeIfAbsent(row.string("code"),
							(code) -> new Assessed(code, row.spoken("title", "code"), new ArrayList<>()))
					.clauses()
					.add(one);
			}
			one.sides().put(row.constant(Side.class, "side"), Opinion.of(row));
		}
		return List.copyOf(statements.values());
	}

	/**
	 * What {@link #SQL} asks for.
	 * @param held the day that is over, null where it is not
	 */
	static void put(Map<String, @Nullable Object> values, boolean internal, @Nullable LocalDate held) {
		values.put("internal", internal);
		values.put("held", held);
	}

	/**
	 * A clause at an edition.
	 *
	 * @param words its headline, or its text where it has none
	 * @param edition the meeting at which it is judged
	 * @param sides by side, those that have judged
	 */
	public record Judged(String key, String number, @Nullable Spoken words, Spoken edition, boolean interim,
			Map<Side, Opinion> sides) {

		static Judged of(Row row) {
			Spoken headline = row.spoken("headline");
			return new Judged(row.string("key"), row.string("number"),
					(headline != null) ? headline : row.spoken("text"), row.spoken("edition", "meeting"),
					row.is("interim"), new EnumMap<>(Side.class));
		}

		/** The lower of the two, null as long as one of them has not judged. */
		public @Nullable String joint() {
			return (this.sides.size() < Side.values().length) ? null
					: signed(this.sides.values().stream().mapToInt(Opinion::figure).min().orElseThrow());
		}

	}

	/**
	 * What one side holds.
	 *
	 * @param figure 1, 0 or -1
	 * @param visibility who may know it
	 * @param evidence what it rests on, null without one that may be shown
	 */
	public record Opinion(int figure, @Nullable Spoken reason, Visibility visibility, @Nullable Evidence evidence) {

		static Opinion of(Row row) {
			return new Opinion(row.count("value"), row.spoken("reason"), row.constant(Visibility.class, "visibility"),
					Evidence.of(row));
		}

		/** As it is written. */
		public String value() {
			return signed(this.figure);
		}

	}

	/**
	 * A document on which an opinion rests.
	 *
	 * @param url null for a file
	 */
	public record Evidence(UUID id, @Nullable Spoken title, @Nullable Spoken publisher, @Nullable String url) {

		static @Nullable Evidence of(Row row) {
			@Nullable UUID id = row.findId("document_id");
			return (id != null)
					? new Evidence(id, row.spoken("document"), row.spoken("publisher"), row.find("document_url"))
					: null;
		}

		/** Where the desk keeps it, or where it is on the web. */
		public String address() {
			return (this.url != null) ? this.url : "/desk/files/" + this.id;
		}

	}

	private static String signed(int figure) {
		return (figure > 0) ? "+" + figure : String.valueOf(figure).replace('-', '−');
	}

}
