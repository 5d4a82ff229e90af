package org.yaksoku.interchange.sheet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.EditionService;
import org.yaksoku.meeting.MeetingBasics;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.meeting.MeetingService;
import org.yaksoku.meeting.MeetingStatus;
import org.yaksoku.meeting.MeetingStatusService;
import org.yaksoku.meeting.NewMeeting;
import org.yaksoku.meeting.SeriesId;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

import org.springframework.stereotype.Component;

/**
 * Meetings as a table, without what was said at them.
 */
@Component
class MeetingColumns implements Sheet {

	private static final String SELECT = """
			select m.*, s.slug as series, o.slug as host, s.example as series_example from meeting.meeting m
			left join meeting.series s on s.id = m.series_id
			left join party.organisation o on o.id = m.host_organisation_id
			""";

	private static final String EDITIONS = """
			select s.slug || ' ' || m.ordinal as edition, m.code from meeting.meeting m
			join meeting.series s on s.id = m.series_id where s.slug || ' ' || m.ordinal = :edition
			""";

	private static final List<String> BASICS = List.of("series", "ordinal", "title_ko", "title_ja", "title_en",
			"host_side", "host", "place_ko", "place_ja", "place_en", "venue_ko", "venue_ja", "venue_en", "held",
			"held_printed", "occasion_ko", "occasion_ja", "occasion_en");

	private static final List<Field> FIELDS = Stream.of(
			Stream.of(Field.code("code"), Field.line("reference"), Field.named("series", RegisterKind.SERIES),
					Field.number("ordinal")),
			Field.lines("title").stream(),
			Stream.of(Field.date("held"), Field.line("held_printed"),
					Field.choice("host_side", "interchange.side", Side.class),
					Field.named("host", RegisterKind.ORGANISATIONS)),
			Field.lines("place").stream(), Field.lines("venue").stream(), Field.lines("occasion").stream(),
			Stream.of(Field.choice("status", "meeting.status", MeetingStatus.class)), Field.lines("reason").stream(),
			Stream.of(
					Field.choice("visibility", "followup.visibility",
							List.of(Visibility.BOTH_SIDES.name(), Visibility.PUBLIC.name())),
					Field.time("embargo_until"), Field.text("note")))
		.flatMap((it) -> it)
		.toList();

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	private final MeetingService meetings;

	private final EditionService editions;

	private final MeetingStatusService status;

	private final DeskReader desk;

	private final Clock clock;

	MeetingColumns(MeetingService meetings, EditionService editions, MeetingStatusService status, DeskReader desk,
			Clock clock) {
		this.meetings = meetings;
		this.editions = editions;
		this.status = status;
		this.desk = desk;
		this.clock = clock;
	}

	@Override
	public SheetKind kind() {
		return SheetKind.MEETINGS;
	}

	@Override
	public List<Field> fields() {
		return FIELDS;
	}

	@Override
	public Map<String, Entry> existing(Collection<String> keys, Scope scope) {
		Map<String, Entry> existing = new LinkedHashMap<>();
		if (!keys.isEmpty()) {
			this.desk.list(scope.reader(), SELECT + " where m.code in (:codes)", Map.of("codes", keys))
				.forEach((it) -> existing.put(it.string("code"), entry(it)));
		}
		return existing;
	}

	/** Every meeting is read by both sides. */
	@Override
	public Set<String> taken(Collection<String> keys) {
		return Set.of();
	}

	@Override
	public List<Entry> all(Scope scope) {
		return this.desk.list(scope.reader(), SELECT + " order by m.code", Map.of())
			.stream()
			.map(MeetingColumns::entry)
			.toList();
	}

	@Override
	public List<Problem> judge(Change change, Scope scope) {
		List<Problem> problems = new ArrayList<>();
		Values becomes = change.becomes();
		if (becomes.text("title").isEmpty()) {
			problems.add(Problem.of("title_" + scope.reader().code(), ProblemKind.MISSING, ""));
		}
		judgeStatus(change, becomes, problems);
		String host = becomes.find("host");
		Side side = becomes.constant(Side.class, "host_side");
		if (host != null && side != null && (change.changes("host") || change.changes("host_side"))
				&& scope.lookups().sideOf(host) != null && scope.lookups().sideOf(host) != side) {
			problems.add(Problem.of("host", ProblemKind.CONTRADICTION, host));
		}
		if (change.changes("embargo_until") && becomes.constant(Visibility.class, "visibility") != Visibility.PUBLIC) {
			problems.add(Problem.of("embargo_until", ProblemKind.CONTRADICTION, becomes.find("embargo_until")));
		}
		judgeEdition(change, becomes, scope, problems);
		return problems;
	}

	private void judgeStatus(Change change, Values becomes, List<Problem> problems) {
		MeetingStatus status = becomes.constant(MeetingStatus.class, "status");
		boolean moves = change.changes("status")
				|| Stream.of("ko", "ja", "en").anyMatch((it) -> change.changes("reason_" + it));
		if (status == null || !moves) {
			return;
		}
		PartialDate held = becomes.date("held");
		LocalDate first = (held != null) ? held.earliest() : null;
		if (status == MeetingStatus.CLOSED || MeetingStatus.CLOSED.name().equals(change.was("status"))) {
			problems.add(Problem.of("status", ProblemKind.FIXED, status.name()));
		}
		else if (status == MeetingStatus.HELD && first != null && first.isAfter(LocalDate.now(this.clock))) {
			problems.add(Problem.of("status", ProblemKind.CONTRADICTION, status.name()));
		}
		else if (isPutOff(status) && becomes.text("reason").isEmpty()) {
			problems.add(Problem.of("reason_en", ProblemKind.MISSING, ""));
		}
		else if (!isPutOff(status) && Stream.of("ko", "ja", "en").anyMatch((it) -> change.changes("reason_" + it))) {
			problems.add(Problem.of("status", ProblemKind.CONTRADICTION, status.name()));
		}
	}

	/** A series has each edition once, in the record as in the file. */
	private void judgeEdition(Change change, Values becomes, Scope scope, List<Problem> problems) {
		String series = becomes.find("series");
		String ordinal = becomes.find("ordinal");
		if (series == null || ordinal == null || !change.changes("series") && !change.changes("ordinal")) {
			return;
		}
		String edition = series + " " + ordinal;
		boolean there = this.desk.list(scope.reader(), EDITIONS, Map.of("edition", edition))
			.stream()
			.anyMatch((it) -> !it.string("code").equals(change.key()));
		if (there || !scope.first(edition, change.key())) {
			problems.add(Problem.of("ordinal", ProblemKind.TAKEN, ordinal));
		}
	}

	@Override
	public UUID write(Change change, Scope scope) {
		Entry before = change.before();
		return (before == null) ? log(change, scope) : update(change, before, scope);
	}

	private UUID log(Change change, Scope scope) {
		Values values = change.becomes();
		MeetingBasics basics = basics(values, scope);
		MeetingStatus status = Objects.requireNonNullElse(values.constant(MeetingStatus.class, "status"),
				MeetingStatus.ANNOUNCED);
		return this.meetings
			.log(new NewMeeting(change.key(), basics.series(), basics.ordinal(), basics.title(), basics.hostSide(),
					basics.host(), basics.place(), basics.venue(), basics.held(), basics.occasion(), status,
					values.text("reason"), values.find("note"), visibility(values), embargo(values), false, List.of(),
					List.of(), List.of(), List.of(), List.of(), List.of()))
			.value();
	}

	/**
	 * The basics come last: looking for another edition of the same number writes what
	 * was changed before, and with it the next version.
	 */
	private UUID update(Change change, Entry before, Scope scope) {
		MeetingId id = new MeetingId(before.id());
		Values values = change.becomes();
		if (any(change, "status", "reason_ko", "reason_ja", "reason_en")) {
			this.status.move(id, before.version(),
					Objects.requireNonNull(values.constant(MeetingStatus.class, "status")), values.text("reason"));
		}
		if (any(change, "visibility", "embargo_until")) {
			this.editions.show(id, before.version(), visibility(values), embargo(values));
		}
		if (any(change, "note")) {
			this.editions.annotate(id, before.version(), values.find("note"));
		}
		if (BASICS.stream().anyMatch(change::changes)) {
			this.editions.describe(id, before.version(), basics(values, scope));
		}
		return before.id();
	}

	@Override
	public Map<String, String> tables() {
		return Map.of("meeting.meeting", "id");
	}

	private static MeetingBasics basics(Values values, Scope scope) {
		String series = values.find("series");
		String ordinal = values.find("ordinal");
		String host = values.find("host");
		PartialDate held = Objects.requireNonNullElse(values.date("held"),
				PartialDate.unknown(values.find("held_printed")));
		return new MeetingBasics(
				(series != null) ? new SeriesId(scope.lookups().id(RegisterKind.SERIES, series)) : null,
				(ordinal != null) ? Integer.valueOf(ordinal) : null, values.text("title"),
				values.constant(Side.class, "host_side"),
				(host != null) ? new OrganisationId(scope.lookups().id(RegisterKind.ORGANISATIONS, host)) : null,
				values.text("place"), values.text("venue"), values.has("held_inferred") ? held.asInferred() : held,
				values.text("occasion"));
	}

	private static Visibility visibility(Values values) {
		return Objects.requireNonNullElse(values.constant(Visibility.class, "visibility"), Visibility.BOTH_SIDES);
	}

	private static @Nullable Instant embargo(Values values) {
		String until = values.find("embargo_until");
		return (until != null) ? LocalDateTime.parse(until, MINUTE).toInstant(Moments.ZONE) : null;
	}

	private static boolean isPutOff(MeetingStatus status) {
		return status == MeetingStatus.POSTPONED || status == MeetingStatus.CANCELLED;
	}

	private static boolean any(Change change, String... fields) {
		return Arrays.stream(fields).anyMatch(change::changes);
	}

	private static Entry entry(Row row) {
		Map<String, String> values = new HashMap<>(Rows.texts(row, "title", "place", "venue", "occasion"));
		Rows.put(values, row, "code", "series", "ordinal", "host_side", "host", "status", "visibility");
		Rows.text(values, "reason", row.local("status_reason"));
		Rows.put(values, "note", row.find("internal_note"));
		Rows.date(values, row, "held");
		PartialDate held = row.partial("held");
		if (held != null && held.inferred()) {
			// not a column: kept by a change of something else
			values.put("held_inferred", "true");
		}
		Rows.moment(values, row, "embargo_until");
		return new Entry(row.id("id"), row.version("version"), row.string("code"), new Values(values));
	}

}
