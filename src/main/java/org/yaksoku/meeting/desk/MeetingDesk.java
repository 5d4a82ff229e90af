package org.yaksoku.meeting.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.DocumentKind;
import org.yaksoku.meeting.Attendance;
import org.yaksoku.meeting.EditionService;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.meeting.MeetingStatus;
import org.yaksoku.meeting.OutcomeKind;
import org.yaksoku.meeting.ParticipationRole;
import org.yaksoku.meeting.SessionKind;
import org.yaksoku.meeting.desk.MeetingSheet.AgendaPart;
import org.yaksoku.meeting.desk.MeetingSheet.DocumentPart;
import org.yaksoku.meeting.desk.MeetingSheet.HeadCountPart;
import org.yaksoku.meeting.desk.MeetingSheet.OutcomePart;
import org.yaksoku.meeting.desk.MeetingSheet.ParticipantPart;
import org.yaksoku.meeting.desk.MeetingSheet.SessionPart;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Paged;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Visibility;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads meetings for those who log them. The number of questions to the database is the
 * same for ten participants and for three hundred.
 */
@Service
@Transactional(readOnly = true)
public class MeetingDesk {

	/**
	 * Held for more than 14 days, by the calendar of both countries, without outcomes.
	 */
	private static final String LATE = """
			(m.status = 'HELD' and m.held_latest < (cast(:now as timestamptz) at time zone 'Asia/Seoul')::date - 14
			  and not exists (select from meeting.outcome o where o.meeting_id = m.id)) as late""";

	// first which ones, then what is said about them
	private static final String LIST = """
			with chosen as (
			  select m.id, count(*) over () as total from meeting.meeting m
			  where (cast(:status as text) is null or m.status = :status)
			    and (cast(:series as text) is null or m.series_id = (select s.id from meeting.series s where s.slug = :series))
			  order by m.held_earliest desc nulls last, m.code desc limit :size offset :before)
			select m.code, m.title_ko, m.title_ja, m.title_en, s.name_ko as series_ko, s.name_ja as series_ja,
			  s.name_en as series_en, m.held_precision, m.held_earliest, m.held_latest, m.held_printed, m.held_inferred,
			  m.host_side, m.place_ko, m.place_ja, m.place_en, m.status, m.visibility, m.example, c.total,
			  (select count(*) from meeting.outcome o where o.meeting_id = m.id) as outcomes, %s
			from chosen c join meeting.meeting m on m.id = c.id left join meeting.series s on s.id = m.series_id
			order by m.held_earliest desc nulls last, m.code desc
			"""
		.formatted(LATE);

	private static final String HEAD = """
			select m.*, s.name_ko as series_ko, s.name_ja as series_ja, s.name_en as series_en, n.text as own_note,
			  n.version as own_note_version, %s
			from meeting.meeting m left join meeting.series s on s.id = m.series_id
			left join meeting.note n on n.meeting_id = m.id and n.side = :side
			where m.code = :code
			""".formatted(LATE);

	private static final String SESSIONS = """
			select s.*, (select json_agg(json_build_object('text_ko', i.text_ko, 'text_ja', i.text_ja, 'text_en', i.text_en)
			  order by i.position) from meeting.session_item i where i.session_id = s.id) as items
			from meeting.session s where s.meeting_id = :meeting order by s.position, s.id
			""";

	private static final String PARTICIPANTS = """
			select p.id, p.version, p.session_id, p.person_id, x.name_ko, x.name_ja, x.name_en, p.organisation_id,
			  o.name_ko as organisation_ko, o.name_ja as organisation_ja, o.name_en as organisation_en, o.side, p.title_ko,
			  p.title_ja, p.title_en, p.role, p.attendance, c.contact,
			  p.visibility, p.embargo_until
			from meeting.participation p left join party.person x on x.id = p.person_id
			left join party.organisation o on o.id = p.organisation_id
			left join meeting.participation_contact c on c.participation_id = p.id and c.side = :side
			where p.meeting_id = :meeting order by p.position
			""";

	private static final String HEAD_COUNTS = """
			select h.*, d.title_ko as source_ko, d.title_ja as source_ja, d.title_en as source_en from meeting.head_count h
			left join document.document d on d.id = h.document_id and (d.visibility <> 'OWN_SIDE' or d.side = :side)
			where h.meeting_id = :meeting order by h.position
			""";

	private static final String AGENDA = "select * from meeting.agenda_item where meeting_id = :meeting order by position, id";

	private static final String OUTCOMES = """
			select o.*, x.name_ko as person_ko, x.name_ja as person_ja, x.name_en as person_en,
			  (select json_agg(json_build_object('topic', t.topic_id) order by t.topic_id)
			    from meeting.outcome_topic t where t.outcome_id = o.id) as topics
			from meeting.outcome o left join party.person x on x.id = o.person_id
			where o.meeting_id = :meeting order by o.position
			""";

	private static final String DOCUMENTS = """
			select d.*, m.folder from meeting.meeting_document m join document.document d on d.id = m.document_id
			where m.meeting_id = :meeting and (d.visibility <> 'OWN_SIDE' or d.side = :side) order by m.position
			""";

	private final DeskReader desk;

	private final CurrentUser currentUser;

	MeetingDesk(DeskReader desk, CurrentUser currentUser) {
		this.desk = desk;
		this.currentUser = currentUser;
	}

	/**
	 * One page of them, the newest meetings first, those without a day last.
	 * @param status only those in it, null for all
	 * @param series only those of the series with this slug, null for all
	 * @param number of the page, from 1
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public Paged<MeetingEntry> list(@Nullable MeetingStatus status, @Nullable String series, int number,
			Language reader) {
		this.currentUser.reader();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("status", (status != null) ? status.name() : null);
		values.put("series", series);
		return Paged.read(number, values, (wanted) -> this.desk.list(reader, LIST, wanted), MeetingDesk::entry);
	}

	/**
	 * One meeting with everything under it.
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public MeetingSheet sheet(String code, Language reader) {
		this.currentUser.reader();
		Row head = this.desk.one(reader, HEAD, Map.of("code", code)).orElseThrow(() -> new NotFound(code));
		Map<String, UUID> of = Map.of("meeting", head.id("id"));
		return new MeetingSheet(new MeetingId(head.id("id")), head.version("version"), code,
				head.spoken("title", "code"), head.findId("series_id"), head.spoken("series"), head.number("ordinal"),
				head.local("title"), head.side("host_side"), head.findId("host_organisation_id"), head.local("place"),
				head.local("venue"), Objects.requireNonNullElse(head.partial("held"), PartialDate.unknown(null)),
				head.date("held"), head.local("occasion"), head.constant(MeetingStatus.class, "status"),
				head.local("status_reason"), head.find("internal_note"), head.find("own_note"),
				(head.find("own_note_version") != null) ? head.version("own_note_version") : EditionService.NO_NOTE,
				head.constant(Visibility.class, "visibility"), head.moment("embargo_until"), head.is("example"),
				head.is("late"), this.desk.list(reader, SESSIONS, of).stream().map(MeetingDesk::session).toList(),
				this.desk.list(reader, PARTICIPANTS, of).stream().map(MeetingDesk::participant).toList(),
				this.desk.list(reader, HEAD_COUNTS, of).stream().map(MeetingDesk::headCount).toList(),
				this.desk.list(reader, AGENDA, of).stream().map(MeetingDesk::agendaItem).toList(),
				this.desk.list(reader, OUTCOMES, of).stream().map(MeetingDesk::outcome).toList(),
				this.desk.list(reader, DOCUMENTS, of).stream().map(MeetingDesk::document).toList());
	}

	private static MeetingEntry entry(Row row) {
		return new MeetingEntry(row.string("code"), row.spoken("title", "code"), row.spoken("series"), row.date("held"),
				row.side("host_side"), row.spoken("place"), row.constant(MeetingStatus.class, "status"),
				row.constant(Visibility.class, "visibility"), row.count("outcomes"), row.is("late"), row.is("example"));
	}

	private static SessionPart session(Row row) {
		return new SessionPart(row.id("id"), row.version("version"), row.constant(SessionKind.class, "kind"),
				row.local("title"), row.local("theme"),
				row.rows("items").stream().map((it) -> it.local("text")).toList(), visibility(row),
				row.moment("embargo_until"));
	}

	private static ParticipantPart participant(Row row) {
		return new ParticipantPart(row.id("id"), row.version("version"), row.findId("session_id"),
				row.findId("person_id"), row.local("name"), row.findId("organisation_id"), row.local("organisation"),
				row.side("side"), row.local("title"), row.constant(ParticipationRole.class, "role"),
				row.constant(Attendance.class, "attendance"), row.find("contact"), visibility(row),
				row.moment("embargo_until"));
	}

	private static HeadCountPart headCount(Row row) {
		return new HeadCountPart(row.id("id"), row.version("version"), row.side("side"), row.count("count"),
				row.local("basis"), row.findId("document_id"), row.local("source"), visibility(row),
				row.moment("embargo_until"));
	}

	private static AgendaPart agendaItem(Row row) {
		return new AgendaPart(row.id("id"), row.version("version"), row.local("title"), visibility(row),
				row.moment("embargo_until"));
	}

	private static OutcomePart outcome(Row row) {
		return new OutcomePart(row.id("id"), row.version("version"), row.findId("session_id"),
				row.findId("agenda_item_id"), row.constant(OutcomeKind.class, "kind"), row.local("text"),
				row.local("note"), row.findId("person_id"), row.local("person"), row.side("unilateral_side"),
				row.rows("topics").stream().map((it) -> it.string("topic")).toList(), visibility(row),
				row.moment("embargo_until"));
	}

	private static DocumentPart document(Row row) {
		String bytes = row.find("bytes");
		return new DocumentPart(row.id("id"), row.constant(DocumentKind.class, "kind"), row.local("title"),
				row.findConstant(Language.class, "language"), row.find("url"), row.find("media_type"),
				(bytes != null) ? Long.valueOf(bytes) : null, row.find("sha256"), visibility(row), row.find("folder"));
	}

	private static Visibility visibility(Row row) {
		return row.constant(Visibility.class, "visibility");
	}

}
