package org.yaksoku.seed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.yaksoku.document.DocumentId;
import org.yaksoku.meeting.Attendance;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.meeting.MeetingParts;
import org.yaksoku.meeting.MeetingService;
import org.yaksoku.meeting.MeetingStatus;
import org.yaksoku.meeting.NewAgendaItem;
import org.yaksoku.meeting.NewHeadCount;
import org.yaksoku.meeting.NewMeeting;
import org.yaksoku.meeting.NewOutcome;
import org.yaksoku.meeting.NewParticipation;
import org.yaksoku.meeting.NewSeries;
import org.yaksoku.meeting.NewSession;
import org.yaksoku.meeting.OutcomeKind;
import org.yaksoku.meeting.ParticipationRole;
import org.yaksoku.meeting.Partner;
import org.yaksoku.meeting.SeriesId;
import org.yaksoku.meeting.SeriesService;
import org.yaksoku.meeting.SeriesState;
import org.yaksoku.meeting.SessionKind;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * Loads recurring meetings and their editions with everything said about them.
 */
@Component
class MeetingSeed {

	private final SeriesService series;

	private final MeetingService meetings;

	private final PartySeed parties;

	private final TopicSeed topics;

	private final ClaimSeed claims;

	MeetingSeed(SeriesService series, MeetingService meetings, PartySeed parties, TopicSeed topics, ClaimSeed claims) {
		this.series = series;
		this.meetings = meetings;
		this.parties = parties;
		this.topics = topics;
		this.claims = claims;
	}

	void load(SeedFile file) {
		for (Entry entry : file.entries("series")) {
			if (this.series.bySlug(entry.key()).isEmpty()) {
				SeriesId id = this.series.found(series(file, entry));
				this.claims.about("meeting.series", id.value(), entry, null);
			}
		}
		for (Entry entry : file.entries("meetings")) {
			if (this.meetings.byCode(entry.key()).isEmpty()) {
				MeetingId id = this.meetings.log(meeting(file, entry));
				claims(id, entry);
			}
		}
	}

	@Nullable SeriesId optionalSeries(@Nullable String slug) {
		return (slug != null) ? this.series.bySlug(slug).orElseThrow(() -> new NotFound(slug)).id() : null;
	}

	MeetingId meeting(String code) {
		return this.meetings.byCode(code).orElseThrow(() -> new NotFound(code)).id();
	}

	private NewSeries series(SeedFile file, Entry entry) {
		List<Partner> pairing = entry.words("organisations")
			.stream()
			.map((slug) -> Partner.of(this.parties.organisation(slug), this.parties.side(slug)))
			.toList();
		return new NewSeries(entry.key(), entry.local("name"), entry.local("short"), entry.local("description"),
				entry.local("cadence"), entry.one(SeriesState.class, "status"), file.date(entry, "first"), pairing,
				file.example());
	}

	private NewMeeting meeting(SeedFile file, Entry entry) {
		Entry host = Objects.requireNonNull(entry.under("host"));
		PartialDate held = file.date(entry, "date");
		List<DocumentId> documents = entry.words("documents").stream().map(this.claims::document).toList();
		return new NewMeeting(entry.key(), optionalSeries(entry.optional("series")), entry.optionalNumber("ordinal"),
				entry.local("title"), host.optional(Side.class, "side"),
				this.parties.optionalOrganisation(host.optional("organisation")), entry.local("place"),
				entry.local("venue"), (held != null) ? held : PartialDate.unknown(null), entry.local("occasion"),
				entry.one(MeetingStatus.class, "status"), entry.local("reason"), entry.optional("internal"),
				visibility(entry), file.instant(entry, "embargo"), file.example(), sessions(file, entry),
				participations(file, entry), headCounts(file, entry), agenda(file, entry), outcomes(file, entry),
				documents);
	}

	private static List<NewSession> sessions(SeedFile file, Entry meeting) {
		return meeting.entries("sessions").stream().map((entry) -> {
			List<LocalText> items = entry.entries("items")
				.stream()
				.map((it) -> new LocalText(it.optional("ko"), it.optional("ja"), it.optional("en")))
				.toList();
			return new NewSession(entry.one(SessionKind.class, "kind"), entry.local("title"), entry.local("theme"),
					items, visibility(entry), file.instant(entry, "embargo"));
		}).toList();
	}

	private List<NewParticipation> participations(SeedFile file, Entry meeting) {
		List<NewParticipation> all = new ArrayList<>();
		for (Present present : present(meeting)) {
			Entry entry = present.entry();
			all.add(new NewParticipation(present.session(), this.parties.optionalPerson(entry.optional("person")),
					this.parties.optionalOrganisation(entry.optional("organisation")), entry.local("title"),
					entry.one(ParticipationRole.class, "role"),
					entry.one(Attendance.class, "attendance", Attendance.ATTENDED), entry.optional("contact"),
					visibility(entry), file.instant(entry, "embargo")));
		}
		return all;
	}

	private List<NewHeadCount> headCounts(SeedFile file, Entry meeting) {
		return meeting.entries("heads").stream().map((entry) -> {
			String source = entry.optional("source");
			return new NewHeadCount(entry.optional(Side.class, "side"), entry.number("number"), entry.local("basis"),
					(source != null) ? this.claims.document(source) : null, visibility(entry),
					file.instant(entry, "embargo"));
		}).toList();
	}

	private static List<NewAgendaItem> agenda(SeedFile file, Entry meeting) {
		return meeting.entries("agenda")
			.stream()
			.map((entry) -> new NewAgendaItem(entry.local("title"), visibility(entry), file.instant(entry, "embargo")))
			.toList();
	}

	private List<NewOutcome> outcomes(SeedFile file, Entry meeting) {
		return meeting.entries("outcomes").stream().map((entry) -> {
			Instant embargo = file.instant(entry, "embargo");
			return new NewOutcome(session(meeting, entry.optional("session")), entry.optionalNumber("agenda"),
					entry.one(OutcomeKind.class, "kind"), entry.local("text"), entry.local("note"),
					this.parties.optionalPerson(entry.optional("person")), entry.optional(Side.class, "unilateral"),
					this.topics.all(entry.words("topics")), visibility(entry), embargo);
		}).toList();
	}

	/** What the sources say about the meeting, and about each part at its own row. */
	private void claims(MeetingId id, Entry meeting) {
		this.claims.about("meeting.meeting", id.value(), meeting, null);
		MeetingParts parts = this.meetings.parts(id);
		each(parts.sessions(), meeting.entries("sessions"),
				(part, entry) -> this.claims.about("meeting.session", part, entry, null));
		each(parts.outcomes(), meeting.entries("outcomes"),
				(part, entry) -> this.claims.about("meeting.outcome", part, entry, null));
		each(parts.participations(), present(meeting).stream().map(Present::entry).toList(), (part, entry) -> {
			if (entry.has("fact")) {
				this.claims.paraphrased("meeting.participation", part, entry.text("source", "article-a"), "role",
						entry.local("title"), entry);
			}
		});
		each(parts.headCounts(), meeting.entries("heads"), (part, entry) -> {
			if (entry.has("fact")) {
				this.claims.one("meeting.head_count", part, entry.text("source"), "headCount", entry);
			}
		});
	}

	private static void each(List<UUID> parts, List<Entry> entries, PartClaims claims) {
		for (int i = 0; i < entries.size(); i++) {
			claims.record(parts.get(i), entries.get(i));
		}
	}

	/** Everybody present: first at the meeting as a whole, then in its sessions. */
	private static List<Present> present(Entry meeting) {
		List<Present> all = new ArrayList<>();
		meeting.entries("participations").forEach((entry) -> all.add(new Present(null, entry)));
		int place = 0;
		for (Entry session : meeting.entries("sessions")) {
			for (Entry entry : session.entries("participations")) {
				all.add(new Present(place, entry));
			}
			place++;
		}
		return all;
	}

	private static @Nullable Integer session(Entry meeting, @Nullable String key) {
		if (key == null) {
			return null;
		}
		List<String> keys = meeting.entries("sessions").stream().map((it) -> it.text("key")).toList();
		return Optional.of(keys.indexOf(key)).filter((it) -> it >= 0).orElseThrow(() -> new NotFound(key));
	}

	private static Visibility visibility(Entry entry) {
		return entry.one(Visibility.class, "visibility", Visibility.PUBLIC);
	}

	/**
	 * Somebody present.
	 *
	 * @param session the place of the session, null for the whole meeting
	 */
	private record Present(@Nullable Integer session, Entry entry) {

	}

	/**
	 * Records what the sources say about one part of a meeting.
	 */
	private interface PartClaims {

		void record(UUID part, Entry entry);

	}

}
