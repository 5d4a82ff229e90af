package org.yaksoku.meeting;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a meeting consists of: sessions, agenda, outcomes. Every method throws
 * {@link NotFound} where the meeting has no such part, {@link Stale} where somebody else
 * was faster, {@link IllegalArgumentException} for OWN_SIDE, since meetings are shared,
 * and {@link org.yaksoku.shared.NotPermitted} for anybody but EDITOR and APPROVER.
 */
@Service
@Transactional
public class ProgrammeService {

	private final MeetingRepository meetings;

	private final MeetingSessionRepository sessions;

	private final AgendaItemRepository agenda;

	private final OutcomeRepository outcomes;

	private final ParticipationRepository participations;

	private final CurrentUser currentUser;

	ProgrammeService(MeetingRepository meetings, MeetingSessionRepository sessions, AgendaItemRepository agenda,
			OutcomeRepository outcomes, ParticipationRepository participations, CurrentUser currentUser) {
		this.meetings = meetings;
		this.sessions = sessions;
		this.agenda = agenda;
		this.outcomes = outcomes;
		this.participations = participations;
		this.currentUser = currentUser;
	}

	/** Adds a session behind the others. */
	public void addSession(MeetingId id, NewSession asked) {
		UUID meeting = write(id);
		this.sessions.save(new Session(meeting, this.sessions.nextPosition(meeting), asked));
	}

	public void changeSession(MeetingId id, UUID part, long opened, NewSession becomes) {
		session(write(id), part, opened).change(becomes);
	}

	/**
	 * Moves a session a step; at either end it stays.
	 * @param by less than 0 for up, more for down
	 */
	public void moveSession(MeetingId id, UUID part, long opened, int by) {
		UUID meeting = write(id);
		Ordered.move(this.sessions.findByMeetingIdOrderByPositionAscIdAsc(meeting), session(meeting, part, opened), by);
	}

	/**
	 * Removes a session of which nothing else speaks.
	 * @throws StillSpokenOf while an outcome or a participation names it
	 */
	public void removeSession(MeetingId id, UUID part, long opened) {
		Session session = session(write(id), part, opened);
		if (this.outcomes.speakOf(part) || this.participations.existsBySessionId(part)) {
			throw new StillSpokenOf(part);
		}
		this.sessions.delete(session);
	}

	/** Adds an agenda item behind the others. */
	public void addAgendaItem(MeetingId id, NewAgendaItem asked) {
		UUID meeting = write(id);
		this.agenda.save(new AgendaItem(meeting, this.agenda.nextPosition(meeting), asked));
	}

	public void changeAgendaItem(MeetingId id, UUID part, long opened, NewAgendaItem becomes) {
		agendaItem(write(id), part, opened).change(becomes);
	}

	/**
	 * Moves an agenda item a step, with its outcomes; at either end it stays.
	 * @param by less than 0 for up, more for down
	 */
	public void moveAgendaItem(MeetingId id, UUID part, long opened, int by) {
		UUID meeting = write(id);
		Ordered.move(this.agenda.findByMeetingIdOrderByPositionAscIdAsc(meeting), agendaItem(meeting, part, opened),
				by);
	}

	/**
	 * Removes an agenda item that has no outcome.
	 * @throws StillSpokenOf while an outcome names it
	 */
	public void removeAgendaItem(MeetingId id, UUID part, long opened) {
		AgendaItem item = agendaItem(write(id), part, opened);
		if (this.outcomes.speakOf(part)) {
			throw new StillSpokenOf(part);
		}
		this.agenda.delete(item);
	}

	/**
	 * Adds an outcome behind the others.
	 * @param session null for the whole meeting
	 * @param agendaItem null where it belongs to none
	 * @param asked whose own places are not read
	 */
	public OutcomeId addOutcome(MeetingId id, @Nullable UUID session, @Nullable UUID agendaItem, NewOutcome asked) {
		UUID meeting = write(id);
		makeSureOf(meeting, session, agendaItem);
		return new OutcomeId(this.outcomes
			.save(new Outcome(meeting, session, agendaItem, this.outcomes.nextPosition(meeting), asked))
			.id());
	}

	public void changeOutcome(MeetingId id, OutcomeId part, long opened, @Nullable UUID session,
			@Nullable UUID agendaItem, NewOutcome becomes) {
		UUID meeting = write(id);
		makeSureOf(meeting, session, agendaItem);
		outcome(meeting, part, opened).change(session, agendaItem, becomes);
	}

	/** Removes an outcome; the database refuses one from which an action was made. */
	public void removeOutcome(MeetingId id, OutcomeId part, long opened) {
		this.outcomes.delete(outcome(write(id), part, opened));
	}

	/**
	 * One outcome.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public OutcomeView outcome(OutcomeId id) {
		this.currentUser.reader();
		return this.outcomes.findById(id.value()).map(Outcome::view).orElseThrow(() -> new NotFound(id));
	}

	private UUID write(MeetingId id) {
		this.currentUser.writer();
		return this.meetings.findById(id.value()).orElseThrow(() -> new NotFound(id)).id();
	}

	private Session session(UUID meeting, UUID part, long opened) {
		Session session = this.sessions.findByIdAndMeetingId(part, meeting).orElseThrow(() -> new NotFound(part));
		Stale.check(part, opened, session.version());
		return session;
	}

	private AgendaItem agendaItem(UUID meeting, UUID part, long opened) {
		AgendaItem item = this.agenda.findByIdAndMeetingId(part, meeting).orElseThrow(() -> new NotFound(part));
		Stale.check(part, opened, item.version());
		return item;
	}

	private Outcome outcome(UUID meeting, OutcomeId part, long opened) {
		Outcome outcome = this.outcomes.findByIdAndMeetingId(part.value(), meeting)
			.orElseThrow(() -> new NotFound(part));
		Stale.check(part, opened, outcome.version());
		return outcome;
	}

	private void makeSureOf(UUID meeting, @Nullable UUID session, @Nullable UUID agendaItem) {
		if (session != null) {
			this.sessions.findByIdAndMeetingId(session, meeting).orElseThrow(() -> new ChoiceGone("session", session));
		}
		if (agendaItem != null) {
			this.agenda.findByIdAndMeetingId(agendaItem, meeting)
				.orElseThrow(() -> new ChoiceGone("agenda", agendaItem));
		}
	}

}
