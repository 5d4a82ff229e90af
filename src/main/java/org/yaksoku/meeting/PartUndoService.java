package org.yaksoku.meeting;

import java.util.List;
import java.util.Optional;

import org.yaksoku.history.UndoService;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings back a part of a meeting that was removed.
 */
@Service
@Transactional
public class PartUndoService {

	private static final List<String> OWNERS = List.of("meeting.session", "meeting.participation", "meeting.head_count",
			"meeting.agenda_item", "meeting.outcome");

	private static final List<String> PARTS = List.of("meeting.session_item", "meeting.participation_contact",
			"meeting.outcome_topic", "statement.outcome_clause");

	private static final String MEETING = "meeting_id";

	private final MeetingRepository meetings;

	private final UndoService undo;

	private final CurrentUser currentUser;

	PartUndoService(MeetingRepository meetings, UndoService undo, CurrentUser currentUser) {
		this.meetings = meetings;
		this.undo = undo;
		this.currentUser = currentUser;
	}

	/**
	 * Names what the current user did last to the parts of a meeting.
	 * @return a name for {@link #undo}, empty where they did nothing of late
	 */
	@Transactional(readOnly = true)
	public Optional<String> last(MeetingId meeting) {
		this.currentUser.writer();
		return this.undo.last(OWNERS, MEETING, meeting.value());
	}

	/**
	 * Takes it back.
	 * @param name as {@link #last} gave it
	 * @throws NotFound where the current user did no such thing
	 * @throws org.yaksoku.history.CannotUndo where something changed since, or after ten
	 * minutes
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void undo(MeetingId meeting, String name) {
		this.currentUser.writer();
		this.meetings.lock(meeting.value()).orElseThrow(() -> new NotFound(meeting));
		this.undo.undo(name, OWNERS, PARTS, MEETING, meeting.value());
	}

}
