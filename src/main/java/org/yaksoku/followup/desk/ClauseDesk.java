package org.yaksoku.followup.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionList;
import org.yaksoku.followup.ActionRow;
import org.yaksoku.followup.ResponseState;
import org.yaksoku.followup.desk.ClauseSheet.AnswerEntry;
import org.yaksoku.followup.desk.ClauseSheet.Month;
import org.yaksoku.followup.desk.ClauseSheet.Relation;
import org.yaksoku.followup.desk.ClauseSheet.Text;
import org.yaksoku.followup.desk.ClauseSheet.Topic;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Marks;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.shared.WordDiff;
import org.yaksoku.shared.WordDiff.Piece;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.LineageKind;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a clause and what became of it, for those who follow it up: in the newest
 * published wording, or in the draft where nothing is published yet.
 */
@Service
@Transactional(readOnly = true)
public class ClauseDesk {

	private static final String WORDS = """
			select ko.text as text_ko, ja.text as text_ja, en.text as text_en from statement.clause_version y
			join statement.statement_version w on w.id = y.statement_version_id
			left join statement.clause_text ko on ko.clause_version_id = y.id and ko.language = 'KO'
			left join statement.clause_text ja on ja.clause_version_id = y.id and ja.language = 'JA'
			left join statement.clause_text en on en.clause_version_id = y.id and en.language = 'EN'
			where y.clause_id = %s order by (w.state = 'PUBLISHED') desc, w.number desc limit 1
			""";

	private static final String CLAUSE = """
			select c.id, s.code, s.example, v.title_ko, v.title_ja, v.title_en, coalesce(c.key, x.number) as key, x.number,
			  x.kind, c.headline_ko, c.headline_ja, c.headline_en, x.addressee_ko, x.addressee_ja, x.addressee_en,
			  v.state in ('PUBLISHED', 'SUPERSEDED') and v.public_from <= :now as published,
			  (select json_agg(json_build_object('language', t.language, 'text', t.text, 'standing', t.standing))
			    from statement.clause_text t where t.clause_version_id = x.id) as texts,
			  (select json_agg(json_build_object('slug', t.slug, 'name_ko', t.name_ko, 'name_ja', t.name_ja, 'name_en', t.name_en)
			      order by t.position) from statement.clause_topic k join topic.topic t on t.id = k.topic_id
			    where k.clause_id = c.id) as topics,
			  (select json_agg(to_jsonb(r) order by r.recorded_at desc, r.id desc) from followup.response r
			    where r.clause_id = c.id and (r.visibility <> 'OWN_SIDE' or r.side = :side)) as answers,
			  (select jsonb_agg(jsonb_build_object('kind', l.kind, 'from', l.to_clause_id = c.id, 'code', o.code, 'key', f.key,
			      'note_ko', l.note_ko, 'note_ja', l.note_ja, 'note_en', l.note_en, 'text_ko', w.text_ko, 'text_ja', w.text_ja,
			      'text_en', w.text_en) order by o.code)
			    from statement.lineage l
			    left join statement.clause f on f.id = case when l.to_clause_id = c.id then l.from_clause_id else l.to_clause_id end
			    left join statement.statement o on o.id = coalesce(f.statement_id, l.to_statement_id)
			    left join lateral (%s) w on true
			    where (l.to_clause_id = c.id or l.from_clause_id = c.id) and o.id is not null) as relations,
			  (select jsonb_agg(to_jsonb(e) order by e.ordinal desc nulls last, e.code, e.interim, e.side) from (
			    select x.id, x.version, x.side, x.value, x.reason_ko, x.reason_ja, x.reason_en, x.interim, x.visibility,
			      m.code, m.ordinal, m.title_ko, m.title_ja, m.title_en, (select jsonb_agg(%s) from document.document d
			        where d.id = x.document_id and (d.visibility <> 'OWN_SIDE' or d.side = :side)) as evidence
			    from followup.assessment x join meeting.meeting m on m.id = x.meeting_id
			    where x.clause_id = c.id and (x.visibility <> 'OWN_SIDE' or x.side = :side)) e) as assessments,
			  (select jsonb_agg(to_jsonb(m) order by m.ordinal nulls last, m.code) from (
			    select m.id, m.code, m.ordinal, m.title_ko, m.title_ja, m.title_en from meeting.meeting m
			    where m.series_id = s.series_id and m.status <> 'CANCELLED' and m.visibility <> 'OWN_SIDE'
			      and coalesce(m.ordinal > (select max(h.ordinal) from statement.statement_meeting k
			        join meeting.meeting h on h.id = k.meeting_id and h.series_id = s.series_id where k.statement_id = s.id), true)
			    order by m.ordinal nulls last, m.code limit 50) m) as editions,
			  (select json_agg(json_build_object('month', n.month, 'reports', n.reports)) from (
			    select to_char(r.as_of, 'YYYY-MM') as month, count(*) as reports
			    from followup.action_clause k join followup.action a on a.id = k.action_id
			    join followup.progress_report r on r.action_id = a.id
			    where k.clause_id = c.id and r.as_of >= :since and (a.visibility <> 'OWN_SIDE' or a.side = :side)
			      and not exists (select from followup.progress_report x where x.corrects_id = r.id)
			      and (r.visibility <> 'OWN_SIDE' or r.side = :side) group by 1) n) as months
			from statement.statement s
			join statement.clause c on c.statement_id = s.id
			cross join lateral (select x.id, x.number, x.kind, x.addressee_ko, x.addressee_ja, x.addressee_en,
			    x.statement_version_id from statement.clause_version x
			  join statement.statement_version w on w.id = x.statement_version_id
			  where x.clause_id = c.id order by (w.state = 'PUBLISHED') desc, w.number desc limit 1) x
			join statement.statement_version v on v.id = x.statement_version_id
			where s.code = :code and (c.key = :key or (c.key is null and x.number = replace(:key, '-', '.')))
			limit 1
			"""
		.formatted(WORDS.formatted("f.id"), ReportEntry.DOCUMENT);

	private static final String REPORTS = ReportEntry.SQL + """
			 and r.action_id in (select k.action_id from followup.action_clause k where k.clause_id = :clause)
			 and (:before = '' or (r.as_of, r.reported_at, r.id) < (select b.as_of, b.reported_at, b.id
			   from followup.progress_report b where b.id = cast(nullif(:before, '') as uuid)))
			order by r.as_of desc, r.reported_at desc, r.id desc limit 51
			""";

	private final ActionList list;

	private final DeskReader desk;

	private final CurrentUser currentUser;

	private final Clock clock;

	ClauseDesk(ActionList list, DeskReader desk, CurrentUser currentUser, Clock clock) {
		this.list = list;
		this.desk = desk;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * One clause.
	 * @param key as it is cited, its number where it was never published
	 * @param before the report before which the reports begin; null for the latest
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public ClauseSheet sheet(String statement, String key, @Nullable UUID before, Language reader) {
		this.currentUser.reader();
		LocalDate today = LocalDate.now(this.clock);
		YearMonth first = YearMonth.from(today).minusMonths(11);
		Map<String, Object> of = new HashMap<>(Map.of("code", statement, "key", key));
		of.put("since", first.atDay(1));
		Row row = this.desk.one(reader, CLAUSE, of).orElseThrow(() -> new NotFound(statement + " " + key));
		List<ActionRow> actions = this.list.under(row.id("id"), reader);
		List<ReportEntry> reports = this.desk
			.list(reader, REPORTS,
					Map.<String, Object>of("clause", row.id("id"), "before", (before != null) ? before.toString() : ""))
			.stream()
			.map(ReportEntry::of)
			.toList();
		ClauseKind kind = row.constant(ClauseKind.class, "kind");
		Marks marks = Marks.ofClause(
				actions.stream().map((it) -> new Marks(it.progress(), it.schedule(), it.confirmation())).toList());
		boolean ongoing = kind == ClauseKind.ONGOING_COOPERATION;
		List<Row> texts = row.rows("texts");
		LocalText words = new LocalText(text(texts, Language.KO), text(texts, Language.JA), text(texts, Language.EN));
		return new ClauseSheet(row.id("id"), row.string("code"), row.spoken("title", "code"), row.string("key"),
				row.string("number"), kind, row.spoken("headline"), row.spoken("addressee"),
				reader.first().stream().map((it) -> new Text(it, words.in(it), standing(texts, it))).toList(),
				row.rows("topics")
					.stream()
					.map((it) -> new Topic(it.string("slug"), it.spoken("name", "slug")))
					.toList(),
				row.is("published"), row.is("example"), actions, marks,
				actions.stream().anyMatch(ActionRow::isReported), ongoing ? activity(actions, today) : null,
				reports.stream().limit(ClauseSheet.REPORTS).toList(), reports.size() > ClauseSheet.REPORTS,
				before != null, row.rows("answers").stream().map(ClauseDesk::answer).toList(),
				row.rows("relations").stream().map((it) -> relation(it, words)).toList(),
				Judged.of(row.rows("assessments"), reader),
				row.rows("editions")
					.stream()
					.map((it) -> Choice.of(it.string("id"), it.local("title"), reader, it.string("code")))
					.toList(),
				actions.isEmpty() ? List.of() : months(row.rows("months"), first));
	}

	private static String activity(List<ActionRow> actions, LocalDate today) {
		if (actions.stream().noneMatch(ActionRow::isReported)) {
			return "NONE_YET";
		}
		if (actions.stream().map(ActionRow::progress).noneMatch(Progress::isOpen)) {
			return "CONCLUDED";
		}
		LocalDate before = today.minusMonths(12);
		return actions.stream().anyMatch((it) -> it.lastAsOf() != null && it.lastAsOf().isAfter(before)) ? "ACTIVE"
				: "DORMANT";
	}

	private static AnswerEntry answer(Row row) {
		return new AnswerEntry(row.constant(ResponseState.class, "state"), row.spoken("addressee"), row.date("dated"),
				row.spoken("note"), row.constant(Side.class, "side"), row.constant(Visibility.class, "visibility"));
	}

	private static Relation relation(Row row, LocalText here) {
		LocalText there = row.local("text");
		@Nullable Language language = ClauseSheet.common(row.reader(), here, there);
		boolean from = row.is("from");
		List<Piece> changes = List.of();
		if (language != null) {
			String earlier = Objects.requireNonNull((from ? there : here).in(language));
			String later = Objects.requireNonNull((from ? here : there).in(language));
			changes = WordDiff.between(earlier, later, language);
		}
		return new Relation(row.constant(LineageKind.class, "kind"), from, row.string("code"), row.find("key"),
				row.spoken("note"), language, changes);
	}

	private static List<Month> months(List<Row> rows, YearMonth first) {
		Map<String, Integer> reports = new HashMap<>();
		rows.forEach((it) -> reports.put(it.string("month"), it.count("reports")));
		return Stream.iterate(first, (it) -> it.plusMonths(1))
			.limit(12)
			.map(YearMonth::toString)
			.map((it) -> new Month(it, reports.getOrDefault(it, 0)))
			.toList();
	}

	private static @Nullable String text(List<Row> texts, Language language) {
		return texts.stream()
			.filter((it) -> it.string("language").equals(language.name()))
			.findFirst()
			.map((it) -> it.find("text"))
			.orElse(null);
	}

	private static @Nullable String standing(List<Row> texts, Language language) {
		return texts.stream()
			.filter((it) -> it.string("language").equals(language.name()) && it.find("text") != null)
			.findFirst()
			.map((it) -> it.find("standing"))
			.orElse(null);
	}

}
