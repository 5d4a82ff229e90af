package org.yaksoku.notification.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.MeetingStatus;
import org.yaksoku.notification.minutes.MinutesSheet.Issued;
import org.yaksoku.notification.minutes.MinutesSheet.Known;
import org.yaksoku.notification.minutes.MinutesSheet.Recipient;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Sha256;
import org.yaksoku.shared.Side;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the minutes of a meeting. The number of questions to the database is the same for
 * every meeting.
 */
@Service
@Transactional(readOnly = true)
public class MinutesDesk {

	private static final String MEETING = "select m.* from meeting.meeting m where m.code = :code";

	private static final String PARTICIPANTS = """
			select p.id, x.name_ko, x.name_ja, x.name_en, p.title_ko, p.title_ja, p.title_en, o.name_ko as organisation_ko,
			  o.name_ja as organisation_ja, o.name_en as organisation_en, o.side, p.role, c.contact
			from meeting.participation p left join party.person x on x.id = p.person_id
			left join party.organisation o on o.id = p.organisation_id
			left join meeting.participation_contact c on c.participation_id = p.id and c.side = :side
			where p.meeting_id = :meeting and p.attendance <> 'ABSENT' order by p.position
			""";

	private static final String AGENDA = """
			select g.title_ko, g.title_ja, g.title_en from meeting.agenda_item g where g.meeting_id = :meeting order by g.position
			""";

	/**
	 * Whether a recipient {@code r} objects to minutes {@code n} and this is still open:
	 * until the text is replaced, or final all the same.
	 */
	public static final String OBJECTS = """
			r.agrees is false and n.final_at is null and not exists (
			  select from notification.minutes x where x.meeting_id = n.meeting_id and x.number > n.number)
			""";

	private static final String OUTCOMES = """
			select o.kind, o.unilateral_side, o.text_ko, o.text_ja, o.text_en from meeting.outcome o
			where o.meeting_id = :meeting order by o.position
			""";

	private static final String ISSUED = """
			select n.* from notification.minutes n where n.meeting_id = :meeting order by n.number desc limit 1
			""";

	// who was typed as an address alone is called by it: a name for the own side only
	private static final String RECIPIENTS = """
			select r.side, r.participation_id,
			  case when r.side = :side or lower(r.name) <> lower(r.address) then r.name end as name, case when r.side = :side then r.address end as address, r.part,
			  r.mailed_at, r.agrees, r.answered_at, r.note
			from notification.minutes_recipient r where r.minutes_id = :minutes order by r.side, r.part desc, r.id
			""";

	private final DeskReader desk;

	private final MinutesText text;

	private final CurrentUser currentUser;

	MinutesDesk(DeskReader desk, MinutesText text, CurrentUser currentUser) {
		this.desk = desk;
		this.text = text;
		this.currentUser = currentUser;
	}

	/**
	 * The minutes of a meeting as they would be mailed now, and as they were.
	 * @throws NotFound for an unknown meeting
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public MinutesSheet sheet(String code, Language reader) {
		this.currentUser.reader();
		Row meeting = this.desk.one(reader, MEETING, Map.of("code", code)).orElseThrow(() -> new NotFound(code));
		Map<String, UUID> of = Map.of("meeting", meeting.id("id"));
		List<Row> participants = this.desk.list(reader, PARTICIPANTS, of);
		List<Row> agenda = this.desk.list(reader, AGENDA, of);
		List<Row> outcomes = this.desk.list(reader, OUTCOMES, of);
		Map<Language, String> texts = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			texts.put(language, this.text.of(meeting, participants, agenda, outcomes, language));
		}
		Optional<Row> last = this.desk.one(reader, ISSUED, of);
		List<Row> recipients = last.isEmpty() ? List.of()
				: this.desk.list(reader, RECIPIENTS, Map.of("minutes", last.get().id("id")));
		@Nullable Issued issued = last.map((it) -> issued(it, texts, recipients)).orElse(null);
		MeetingStatus status = meeting.constant(MeetingStatus.class, "status");
		Set<UUID> reached = new HashSet<>();
		if (issued != null && issued.current()) {
			recipients.stream()
				.map((it) -> it.findId("participation_id"))
				.filter(Objects::nonNull)
				.forEach(reached::add);
		}
		return new MinutesSheet(meeting.id("id"), code, meeting.spoken("title", "code"),
				status == MeetingStatus.HELD || status == MeetingStatus.CLOSED, texts, fingerprint(texts),
				participants.stream()
					.filter((it) -> !reached.contains(it.id("id")))
					.flatMap(MinutesDesk::known)
					.toList(),
				issued);
	}

	/**
	 * The record of a meeting that was held, to be printed.
	 * @throws NotFound for an unknown meeting, and for one that was not held
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public MinutesRecord record(String code, Language reader) {
		MinutesSheet sheet = sheet(code, reader);
		if (!sheet.held()) {
			throw new NotFound("minutes of " + code);
		}
		Row meeting = this.desk.one(reader, MEETING, Map.of("code", code)).orElseThrow(() -> new NotFound(code));
		Map<String, UUID> of = Map.of("meeting", sheet.meeting());
		Map<String, List<MinutesRecord.Person>> people = new LinkedHashMap<>();
		reader.sides().forEach((it) -> people.put(it.name(), new ArrayList<>()));
		for (Row row : this.desk.list(reader, PARTICIPANTS, of)) {
			@Nullable Side side = row.side("side");
			people.computeIfAbsent((side != null) ? side.name() : "OTHER", (key) -> new ArrayList<>())
				.add(new MinutesRecord.Person(row.spoken("name"), row.spoken("title"), row.spoken("organisation"),
						row.string("role")));
		}
		people.values().removeIf(List::isEmpty);
		return new MinutesRecord(code, sheet.name(), meeting.date("held"), meeting.spoken("place"),
				meeting.spoken("venue"), people,
				this.desk.list(reader, AGENDA, of)
					.stream()
					.map((it) -> it.spoken("title"))
					.flatMap(Stream::ofNullable)
					.toList(),
				this.desk.list(reader, OUTCOMES, of)
					.stream()
					.map((it) -> new MinutesRecord.Outcome(it.string("kind"), it.side("unilateral_side"),
							it.spoken("text")))
					.toList(),
				sheet.issued());
	}

	/** SHA-256 over the words in all languages, in hexadecimal. */
	static String fingerprint(Map<Language, String> texts) {
		return Sha256.hex(texts.toString());
	}

	private static Stream<Known> known(Row row) {
		return Addressee.addressIn(row.find("contact"))
			.stream()
			.map((it) -> new Known(row.id("id"), called(row, it), it));
	}

	private static String called(Row row, String otherwise) {
		Spoken name = Objects.requireNonNullElse(row.spoken("name"),
				Objects.requireNonNullElse(row.spoken("title"), new Spoken(row.reader(), otherwise)));
		return name.text();
	}

	private static Issued issued(Row row, Map<Language, String> texts, List<Row> recipients) {
		boolean current = Stream.of(Language.values())
			.allMatch((it) -> row.string("text_" + it.code()).equals(texts.get(it)));
		Instant done = row.moment("final_at");
		return new Issued(row.id("id"), row.version("version"), row.count("number"), current,
				Moments.minute(Objects.requireNonNull(row.moment("issued_at"))), done != null,
				(done != null) ? Moments.minute(done) : null, row.side("final_side"), row.find("final_reason"),
				recipients.stream().map(MinutesDesk::recipient).toList());
	}

	private static Recipient recipient(Row row) {
		Instant answered = row.moment("answered_at");
		return new Recipient(row.constant(Side.class, "side"), row.find("name"), row.find("address"),
				row.constant(MinutesPart.class, "part"),
				Moments.minute(Objects.requireNonNull(row.moment("mailed_at"))), row.answer("agrees"),
				(answered != null) ? Moments.minute(answered) : null, row.find("note"));
	}

}
