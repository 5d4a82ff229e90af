package org.yaksoku.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Side;
import org.yaksoku.site.MeetingPage.HeadCount;
import org.yaksoku.site.MeetingPage.Outcome;
import org.yaksoku.site.MeetingPage.Paper;
import org.yaksoku.site.MeetingPage.Participant;
import org.yaksoku.site.MeetingPage.Post;
import org.yaksoku.site.MeetingPage.Session;
import org.yaksoku.site.MeetingPage.Spelling;
import org.yaksoku.site.MeetingPage.StatementName;

import org.springframework.stereotype.Service;

/**
 * Meetings: the list, newest first, and each of them.
 */
@Service
public class PublicMeetings {

	private static final String MEETING = """
			select m.*,
			  (select jsonb_agg(to_jsonb(p) || jsonb_build_object('session_id', case when p.session_from <= :now
			      then p.session_id end) order by p.position) from (select * from meeting.pub_participation p
			    where p.meeting_id = m.id and p.public_from <= :now order by p.position limit 300) p) as people,
			  (select jsonb_agg(to_jsonb(h) || jsonb_build_object('sourced', h.document_from <= :now) order by h.position) from meeting.pub_head_count h
			    where h.meeting_id = m.id and h.public_from <= :now) as counts,
			  (select jsonb_agg(to_jsonb(g) order by g.position) from meeting.pub_agenda_item g
			    where g.meeting_id = m.id and g.public_from <= :now) as agenda,
			  (select jsonb_agg(to_jsonb(x) order by x.position) from meeting.pub_session x
			    where x.meeting_id = m.id and x.public_from <= :now) as sessions,
			  (select jsonb_agg(to_jsonb(o) || jsonb_build_object('named', o.person_from <= :now) order by o.position) from meeting.pub_outcome o
			    where o.meeting_id = m.id and o.public_from <= :now) as outcomes,
			  (select jsonb_agg(to_jsonb(d) order by d.position) from meeting.pub_meeting_document d
			    where d.meeting_id = m.id and d.public_from <= :now) as documents,
			  (select jsonb_agg(jsonb_build_object('code', s.code, 'title_ko', v.title_ko, 'title_ja', v.title_ja,
			      'title_en', v.title_en) order by s.dated_on, s.code)
			    from (select * from statement.pub_statement_meeting k where k.meeting_id = m.id and k.public_from <= :now offset 0) k
			    cross join lateral (select * from statement.pub_statement s where s.id = k.statement_id offset 0) s
			    join statement.pub_version v on v.statement_id = s.id and v.public_from <= :now and v.public_until > :now
			    ) as statements,
			  (select jsonb_agg(to_jsonb(c) order by c.field, c.chosen desc, c.fact, c.id) from (select * from meeting.pub_claim c
			    where c.subject_id = m.id and c.public_from <= :now limit 100) c) as claims,
			  (select jsonb_agg(to_jsonb(p)) from (select p.code, p.ordinal from meeting.pub_meeting p
			    where p.series_id = m.series_id and p.ordinal < m.ordinal and p.public_from <= :now
			    order by p.ordinal desc limit 1) p) as previous,
			  (select jsonb_agg(to_jsonb(p)) from (select p.code, p.ordinal from meeting.pub_meeting p
			    where p.series_id = m.series_id and p.ordinal > m.ordinal and p.public_from <= :now
			    order by p.ordinal limit 1) p) as next
			from meeting.pub_meeting m where m.code = :code and m.public_from <= :now
			""";

	// two walks along one index, which sorts what has no date first
	private static final String LIST = """
			select * from (
			  (select * from meeting.pub_meeting m
			    where m.public_from <= :now and coalesce(m.held_earliest, date '9999-01-01') < date '9999-01-01'%s
			    order by coalesce(m.held_earliest, date '9999-01-01') desc, m.code desc limit :size)
			  union all
			  (select * from meeting.pub_meeting m
			    where m.public_from <= :now and coalesce(m.held_earliest, date '9999-01-01') = date '9999-01-01'%s
			    order by m.code desc limit :size)) m
			order by m.held_earliest desc nulls last, m.code desc limit :size
			""";

	private final PublicReader reader;

	PublicMeetings(PublicReader reader) {
		this.reader = reader;
	}

	/** One page of the list; meetings without a date stand last. */
	public Slice<MeetingRow> list(@Nullable String after, Language language) {
		Map<String, Object> values = new HashMap<>();
		values.put("size", Slice.SIZE + 1);
		String dated = "";
		String undated = "";
		if (after != null) {
			int split = after.indexOf('_');
			values.put("code", after.substring(split + 1));
			if (split == 0) {
				dated = " and false";
				undated = " and m.code < :code";
			}
			else {
				values.put("day", LocalDate.parse(after.substring(0, split)));
				dated = " and (coalesce(m.held_earliest, date '9999-01-01'), m.code) < (:day, :code)";
			}
		}
		String sql = LIST.formatted(dated, undated);
		Slice<Row> rows = Slice.of(this.reader.list(language, sql, values),
				(it) -> Objects.requireNonNullElse(it.find("held_earliest"), "") + "_" + it.string("code"));
		return new Slice<>(rows.rows().stream().map(MeetingRow::of).toList(), rows.next());
	}

	public MeetingPage show(String code, Language language) {
		return this.reader.one(language, MEETING, Map.of("code", code))
			.map(PublicMeetings::page)
			.orElseThrow(() -> new NotFound(code));
	}

	private static MeetingPage page(Row row) {
		List<Row> people = row.rows("people");
		List<Participant> whole = people.stream()
			.filter((it) -> it.find("session_id") == null)
			.map(PublicMeetings::participant)
			.toList();
		Party host = (row.find("host_slug") != null) ? new Party(row.find("host_slug"), row.spoken("host_name"), null)
				: null;
		return new MeetingPage(MeetingRow.of(row), row.local("title"), row.find("held_earliest"), row.spoken("venue"),
				row.spoken("occasion"), row.spoken("status_reason"), host, of(whole, Side.KR), of(whole, Side.JP),
				of(whole, null), counts(row.rows("counts")), spoken(row.rows("agenda"), "title"),
				row.rows("sessions").stream().map((it) -> session(it, people)).toList(),
				row.rows("outcomes").stream().map(PublicMeetings::outcome).toList(),
				row.rows("documents").stream().map(PublicMeetings::paper).toList(),
				row.rows("statements")
					.stream()
					.map((it) -> new StatementName(it.string("code"), it.spoken("title", "code")))
					.toList(),
				Claim.of(row.rows("claims"), row.dates("held")), Neighbour.of(row.rows("previous")),
				Neighbour.of(row.rows("next")));
	}

	private static List<Participant> of(List<Participant> people, @Nullable Side side) {
		return people.stream().filter((it) -> it.organisation().side() == side).toList();
	}

	private static Participant participant(Row row) {
		return new Participant(row.spoken("person_name"), row.find("person_reading"),
				row.rows("person_aliases")
					.stream()
					.map((it) -> new Spelling(it.string("name"), code(it.find("language"))))
					.toList(),
				row.spoken("title"), Parties.party(row, "organisation_"),
				row.rows("other_posts").stream().map((it) -> new Post(it.spoken("title"), it.spoken("name"))).toList(),
				row.string("role"), row.string("attendance"));
	}

	/**
	 * Source by source as recorded; within a source the sides in the reader's order (rule
	 * 9).
	 */
	private static List<HeadCount> counts(List<Row> rows) {
		List<String> sources = rows.stream().map(PublicMeetings::source).distinct().toList();
		return rows.stream()
			.sorted(Comparator.<Row>comparingInt((it) -> sources.indexOf(source(it)))
				.thenComparingInt((it) -> place(it.side("side"), it.reader())))
			.map(PublicMeetings::count)
			.toList();
	}

	private static String source(Row row) {
		return Objects.requireNonNullElse(row.is("sourced") ? row.find("document_slug") : null, "");
	}

	private static int place(@Nullable Side side, Language reader) {
		return (side != null) ? reader.sides().indexOf(side) : Side.values().length;
	}

	private static HeadCount count(Row row) {
		boolean sourced = row.is("sourced");
		return new HeadCount(row.side("side"), row.count("count"), row.spoken("basis"),
				sourced ? row.spoken("document_title") : null, sourced ? row.spoken("document_publisher") : null,
				sourced ? row.find("document_url") : null);
	}

	private static Session session(Row row, List<Row> people) {
		List<Spoken> items = new ArrayList<>();
		for (Row item : row.rows("items")) {
			Spoken text = new LocalText(item.find("ko"), item.find("ja"), item.find("en")).best(row.reader());
			if (text != null) {
				items.add(text);
			}
		}
		return new Session(row.string("kind"), row.spoken("title"), row.spoken("theme"), items,
				people.stream()
					.filter((it) -> row.string("id").equals(it.find("session_id")))
					.map(PublicMeetings::participant)
					.toList());
	}

	private static Outcome outcome(Row row) {
		List<Named> topics = row.rows("topics").stream().map((it) -> named(it)).toList();
		return new Outcome(row.string("kind"), row.spoken("text"), row.spoken("note"),
				row.is("named") ? row.spoken("person_name") : null, row.side("unilateral_side"), topics);
	}

	private static Named named(Row topic) {
		Spoken name = new LocalText(topic.find("ko"), topic.find("ja"), topic.find("en")).best(topic.reader());
		return new Named(topic.string("slug"), (name != null) ? name : new Spoken(Language.EN, topic.string("slug")));
	}

	private static Paper paper(Row row) {
		return new Paper(row.spoken("title"), row.spoken("publisher"), row.find("url"), row.spoken("rights"),
				row.spoken("caption"), row.find("credit"), FileLink.of(row), row.find("language"), row.find("folder"));
	}

	private static List<Spoken> spoken(List<Row> rows, String name) {
		return rows.stream()
			.map((it) -> it.spoken(name))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
	}

	private static @Nullable String code(@Nullable String language) {
		return (language != null) ? Language.valueOf(language).code() : null;
	}

}
