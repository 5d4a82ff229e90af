package org.yaksoku.meeting.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.DocumentKind;
import org.yaksoku.meeting.Attendance;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.meeting.MeetingStatus;
import org.yaksoku.meeting.OutcomeKind;
import org.yaksoku.meeting.ParticipationRole;
import org.yaksoku.meeting.SessionKind;
import org.yaksoku.shared.Folders;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.shared.Visibility;

/**
 * Everything about a meeting that somebody of one side may read.
 *
 * @param version what a change of the meeting itself must name
 * @param name the title as this reader reads it, or the code
 * @param heldInWords the date as this reader reads it
 * @param sharedNote Markdown for both desks, null without
 * @param ownNote Markdown for the reader's desk alone, null without
 * @param ownNoteVersion what a change of that note must name
 * @param late whether it was held more than 14 days ago and nothing came out of it yet
 */
public record MeetingSheet(MeetingId id, long version, String code, Spoken name, @Nullable UUID series,
		@Nullable Spoken seriesName, @Nullable Integer ordinal, LocalText title, @Nullable Side hostSide,
		@Nullable UUID host, LocalText place, LocalText venue, PartialDate held, @Nullable SpokenDate heldInWords,
		LocalText occasion, MeetingStatus status, LocalText statusReason, @Nullable String sharedNote,
		@Nullable String ownNote, long ownNoteVersion, Visibility visibility, @Nullable Instant embargoUntil,
		boolean example, boolean late, List<SessionPart> sessions, List<ParticipantPart> participants,
		List<HeadCountPart> headCounts, List<AgendaPart> agenda, List<OutcomePart> outcomes,
		List<DocumentPart> documents) {

	public SessionPart session(UUID id) {
		return this.sessions.stream()
			.filter((it) -> it.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound(id));
	}

	public ParticipantPart participant(UUID id) {
		return this.participants.stream()
			.filter((it) -> it.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound(id));
	}

	public HeadCountPart headCount(UUID id) {
		return this.headCounts.stream()
			.filter((it) -> it.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound(id));
	}

	public AgendaPart agendaItem(UUID id) {
		return this.agenda.stream().filter((it) -> it.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
	}

	public OutcomePart outcome(UUID id) {
		return this.outcomes.stream()
			.filter((it) -> it.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound(id));
	}

	/** Those who come for one side; null for those of neither. */
	public List<ParticipantPart> of(@Nullable Side side) {
		return this.participants.stream().filter((it) -> it.side() == side).toList();
	}

	/** What came out under an agenda item; null for what belongs to none. */
	public List<OutcomePart> under(@Nullable UUID agendaItem) {
		return this.outcomes.stream().filter((it) -> Objects.equals(it.agendaItem(), agendaItem)).toList();
	}

	/** How many people who take part have no name in a language; none is left out. */
	public Map<Language, Long> unnamed() {
		Map<Language, Long> unnamed = new EnumMap<>(Language.class);
		Arrays.stream(Language.values()).forEach((language) -> {
			long count = this.participants.stream()
				.filter((it) -> it.person() != null && it.name().in(language) == null)
				.count();
			if (count > 0) {
				unnamed.put(language, count);
			}
		});
		return unnamed;
	}

	/** The documents by their folder, those without one first, under an empty name. */
	public Map<String, List<DocumentPart>> folders() {
		return Folders.of(this.documents, DocumentPart::folder);
	}

	/**
	 * A part of a meeting.
	 */
	public record SessionPart(UUID id, long version, SessionKind kind, LocalText title, LocalText theme,
			List<LocalText> items, Visibility visibility, @Nullable Instant embargoUntil) {

	}

	/**
	 * Somebody who takes part.
	 *
	 * @param name of the person; none where only the post is known
	 * @param side of the organisation
	 * @param contact null where there is none, and for those of the other side
	 */
	public record ParticipantPart(UUID id, long version, @Nullable UUID session, @Nullable UUID person, LocalText name,
			@Nullable UUID organisation, LocalText organisationName, @Nullable Side side, LocalText title,
			ParticipationRole role, Attendance attendance, @Nullable String contact, Visibility visibility,
			@Nullable Instant embargoUntil) {

	}

	/**
	 * A number with its basis and its source.
	 *
	 * @param side null for both together
	 */
	public record HeadCountPart(UUID id, long version, @Nullable Side side, int count, LocalText basis,
			@Nullable UUID document, LocalText source, Visibility visibility, @Nullable Instant embargoUntil) {

	}

	/**
	 * Something that is discussed.
	 */
	public record AgendaPart(UUID id, long version, LocalText title, Visibility visibility,
			@Nullable Instant embargoUntil) {

	}

	/**
	 * What came out.
	 */
	public record OutcomePart(UUID id, long version, @Nullable UUID session, @Nullable UUID agendaItem,
			OutcomeKind kind, LocalText text, LocalText note, @Nullable UUID person, LocalText personName,
			@Nullable Side unilateral, List<String> topics, Visibility visibility, @Nullable Instant embargoUntil) {

	}

	/**
	 * A file or a link under the meeting.
	 *
	 * @param bytes null unless it is a file
	 * @param folder in which it is filed, null for none
	 */
	public record DocumentPart(UUID id, DocumentKind kind, LocalText title, @Nullable Language language,
			@Nullable String url, @Nullable String mediaType, @Nullable Long bytes, @Nullable String sha256,
			Visibility visibility, @Nullable String folder) {

		/** Under which key the page says what kind of file it is; null for none. */
		public @Nullable String fileKind() {
			return (this.mediaType == null) ? null : switch (this.mediaType) {
				case "application/pdf" -> "pdf";
				case "image/png", "image/jpeg" -> "picture";
				case "text/csv" -> "csv";
				case "text/plain" -> "text";
				case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "word";
				case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> "excel";
				case "application/hwp+zip" -> "hwpx";
				default -> "other";
			};
		}

		/** Its size in kibibytes, rounded up. */
		public long kibibytes() {
			return (this.bytes != null) ? (this.bytes + 1023) / 1024 : 0;
		}

	}

}
