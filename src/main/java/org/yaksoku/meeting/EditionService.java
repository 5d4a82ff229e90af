package org.yaksoku.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.DocumentId;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.Visibility;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins editions and keeps what is said about them first. Every change names the version
 * the writer had before them and throws {@link Stale} where it has changed since,
 * {@link NotFound} where there is no such meeting, and {@link NotPermitted} for anybody
 * but EDITOR and APPROVER.
 */
@Service
@Transactional
public class EditionService {

	/** What stands for the version of a note that is not there: the first one is 0. */
	public static final long NO_NOTE = -1;

	private final MeetingRepository meetings;

	private final NoteRepository notes;

	private final MeetingService log;

	private final List<CarriedOver> carriedOver;

	private final CurrentUser currentUser;

	EditionService(MeetingRepository meetings, NoteRepository notes, MeetingService log, List<CarriedOver> carriedOver,
			CurrentUser currentUser) {
		this.meetings = meetings;
		this.notes = notes;
		this.log = log;
		this.carriedOver = carriedOver;
		this.currentUser = currentUser;
	}

	/**
	 * Announces a meeting of which only the first things are known. It is read by both
	 * sides until somebody makes it public.
	 * @param code short and speakable, such as kccj-15
	 * @param last the edition whose open lines become its agenda, null for an empty one
	 * @throws OrdinalTaken where the series has that edition already
	 */
	public MeetingId begin(String code, MeetingBasics basics, @Nullable MeetingId last, boolean example) {
		this.currentUser.writer();
		makeSureOfOrdinal(basics, null);
		List<NewAgendaItem> agenda = (last == null) ? List.of()
				: open(last).stream().map((title) -> new NewAgendaItem(title, Visibility.BOTH_SIDES, null)).toList();
		return this.log.log(new NewMeeting(code, basics.series(), basics.ordinal(), basics.title(), basics.hostSide(),
				basics.host(), basics.place(), basics.venue(), basics.held(), basics.occasion(),
				MeetingStatus.ANNOUNCED, LocalText.none(), null, Visibility.BOTH_SIDES, null, example, List.of(),
				List.of(), List.of(), agenda, List.of(), List.of()));
	}

	/**
	 * What an edition left open, as it would stand on the agenda of the next.
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	@Transactional(readOnly = true)
	public List<LocalText> open(MeetingId last) {
		this.currentUser.writer();
		return this.carriedOver.stream().flatMap((it) -> it.from(last).stream()).toList();
	}

	/**
	 * Changes what is said about a meeting first.
	 * @throws OrdinalTaken where the series has another edition of that number
	 */
	public void describe(MeetingId id, long opened, MeetingBasics basics) {
		Meeting meeting = open(id, opened);
		makeSureOfOrdinal(basics, id.value());
		meeting.describe(basics);
	}

	/**
	 * Says who may see the meeting.
	 * @param embargoUntil the instant before which the public does not see it; null
	 * without
	 * @throws IllegalArgumentException for OWN_SIDE: a meeting is a shared record
	 */
	public void show(MeetingId id, long opened, Visibility visibility, @Nullable Instant embargoUntil) {
		open(id, opened).show(visibility, embargoUntil);
	}

	/** Writes the note both desks read. */
	public void annotate(MeetingId id, long opened, @Nullable String note) {
		open(id, opened).annotate(note);
	}

	/**
	 * Writes the note of the own side; without words there is none.
	 * @param opened the version of that note, {@link #NO_NOTE} where there was none
	 */
	public void annotateForOwnSide(MeetingId id, long opened, @Nullable String words) {
		Actor actor = this.currentUser.writer();
		Side side = actor.side();
		if (side == null) {
			throw new NotPermitted("The system takes no side");
		}
		// two who both begin the note come one after the other
		this.meetings.lock(id.value()).orElseThrow(() -> new NotFound(id));
		Optional<Note> note = this.notes.findByMeetingIdAndSide(id.value(), side);
		Stale.check(id, opened, note.map(Note::version).orElse(NO_NOTE));
		if (words == null) {
			note.ifPresent(this.notes::delete);
		}
		else {
			note.ifPresentOrElse((it) -> it.reword(words), () -> this.notes.save(new Note(id.value(), side, words)));
		}
	}

	/**
	 * Puts a document under the meeting, last; once is enough.
	 * @param folder in which it is filed, at most 80 characters; null for none
	 */
	public void attach(MeetingId id, DocumentId document, @Nullable String folder) {
		this.currentUser.writer();
		Meeting meeting = this.meetings.findById(id.value()).orElseThrow(() -> new NotFound(id));
		if (meeting.documents().stream().noneMatch((it) -> it.document().equals(document.value()))) {
			meeting.documents().add(new Filed(document.value(), folder));
		}
	}

	/**
	 * Files a document of the meeting in another folder.
	 * @param folder at most 80 characters; null for none
	 * @throws NotFound where it is not under the meeting
	 */
	public void file(MeetingId id, DocumentId document, @Nullable String folder) {
		this.currentUser.writer();
		Meeting meeting = this.meetings.findById(id.value()).orElseThrow(() -> new NotFound(id));
		List<Filed> documents = meeting.documents();
		for (int i = 0; i < documents.size(); i++) {
			if (documents.get(i).document().equals(document.value())) {
				documents.set(i, new Filed(document.value(), folder));
				return;
			}
		}
		throw new NotFound(document);
	}

	/** Takes a document from under the meeting; the document itself stays. */
	public void detach(MeetingId id, DocumentId document) {
		this.currentUser.writer();
		Meeting meeting = this.meetings.findById(id.value()).orElseThrow(() -> new NotFound(id));
		if (!meeting.documents().removeIf((it) -> it.document().equals(document.value()))) {
			throw new NotFound(document);
		}
	}

	/**
	 * The edition of the same series before this one; cancelled ones are left out.
	 * @return empty for the first, and where it is not numbered
	 */
	@Transactional(readOnly = true)
	public Optional<MeetingView> before(MeetingId id) {
		Meeting meeting = this.meetings.findById(id.value()).orElseThrow(() -> new NotFound(id));
		UUID series = meeting.seriesId();
		Integer ordinal = meeting.ordinal();
		return (series == null || ordinal == null) ? Optional.empty()
				: this.meetings
					.findFirstBySeriesIdAndOrdinalLessThanAndStatusNotOrderByOrdinalDesc(series, ordinal,
							MeetingStatus.CANCELLED)
					.map(Meeting::view);
	}

	private Meeting open(MeetingId id, long opened) {
		this.currentUser.writer();
		Meeting meeting = this.meetings.findById(id.value()).orElseThrow(() -> new NotFound(id));
		Stale.check(id, opened, meeting.version());
		return meeting;
	}

	private void makeSureOfOrdinal(MeetingBasics basics, @Nullable UUID but) {
		SeriesId series = basics.series();
		Integer ordinal = basics.ordinal();
		if (series != null && ordinal != null && this.meetings.existsBySeriesIdAndOrdinalAndIdNot(series.value(),
				ordinal, (but != null) ? but : new UUID(0, 0))) {
			throw new OrdinalTaken(ordinal);
		}
	}

}
