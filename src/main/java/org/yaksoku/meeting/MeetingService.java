package org.yaksoku.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Logs meetings with everything known about them.
 */
@Service
@Transactional
public class MeetingService {

	/** What has no date yet comes first. */
	private static final Comparator<Meeting> NEWEST = Comparator.comparing((it) -> it.held().earliest(),
			Comparator.nullsFirst(Comparator.reverseOrder()));

	private final MeetingRepository meetings;

	private final MeetingSessionRepository sessions;

	private final ParticipationRepository participations;

	private final HeadCountRepository headCounts;

	private final AgendaItemRepository agenda;

	private final OutcomeRepository outcomes;

	private final ContactKeeper contacts;

	private final CurrentUser currentUser;

	MeetingService(MeetingRepository meetings, MeetingSessionRepository sessions,
			ParticipationRepository participations, HeadCountRepository headCounts, AgendaItemRepository agenda,
			OutcomeRepository outcomes, ContactKeeper contacts, CurrentUser currentUser) {
		this.meetings = meetings;
		this.sessions = sessions;
		this.participations = participations;
		this.headCounts = headCounts;
		this.agenda = agenda;
		this.outcomes = outcomes;
		this.contacts = contacts;
		this.currentUser = currentUser;
	}

	/**
	 * Logs a meeting with its sessions, participants, head counts, agenda and outcomes,
	 * in the order given. Of the contacts those of the own people are kept.
	 * @throws IllegalArgumentException where a session or agenda item is named that is
	 * not there
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public MeetingId log(NewMeeting asked) {
		Actor actor = this.currentUser.writer();
		if (asked.status() == MeetingStatus.CLOSED && !actor.isSystem()) {
			throw new NotPermitted(
					"A meeting is closed by an approver once its lineage is known, not logged as closed");
		}
		UUID meeting = this.meetings.save(new Meeting(asked)).id();
		List<UUID> parts = new ArrayList<>();
		for (NewSession it : asked.sessions()) {
			parts.add(this.sessions.save(new Session(meeting, parts.size(), it)).id());
		}
		List<UUID> items = new ArrayList<>();
		for (NewAgendaItem it : asked.agenda()) {
			items.add(this.agenda.save(new AgendaItem(meeting, items.size(), it)).id());
		}
		int position = 0;
		for (NewParticipation it : asked.participations()) {
			Participation participation = new Participation(meeting, named(parts, it.session()), position++, it);
			Side keeper = (it.contact() != null) ? this.contacts.of(actor, it.organisation()) : null;
			if (keeper != null) {
				participation.reachBy(keeper, it.contact());
			}
			this.participations.save(participation);
		}
		position = 0;
		for (NewHeadCount it : asked.headCounts()) {
			this.headCounts.save(new HeadCount(meeting, position++, it));
		}
		position = 0;
		for (NewOutcome it : asked.outcomes()) {
			this.outcomes
				.save(new Outcome(meeting, named(parts, it.session()), named(items, it.agendaItem()), position++, it));
		}
		return new MeetingId(meeting);
	}

	/**
	 * All editions, newest first.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public List<MeetingView> all() {
		this.currentUser.reader();
		return this.meetings.findAllByOrderByCodeDesc().stream().sorted(NEWEST).map(Meeting::view).toList();
	}

	@Transactional(readOnly = true)
	public Optional<MeetingView> byCode(String code) {
		return this.meetings.findByCode(code).map(Meeting::view);
	}

	/**
	 * One edition.
	 * @throws NotFound where there is none
	 */
	@Transactional(readOnly = true)
	public MeetingView show(MeetingId id) {
		return this.meetings.findById(id.value()).map(Meeting::view).orElseThrow(() -> new NotFound(id));
	}

	/**
	 * The keys of what was logged under a meeting, in the order given; sources may speak
	 * of each.
	 */
	@Transactional(readOnly = true)
	public MeetingParts parts(MeetingId id) {
		UUID meeting = id.value();
		return new MeetingParts(
				this.sessions.findByMeetingIdOrderByPosition(meeting).stream().map(Session::id).toList(),
				this.participations.findByMeetingIdOrderByPosition(meeting).stream().map(Participation::id).toList(),
				this.headCounts.findByMeetingIdOrderByPosition(meeting).stream().map(HeadCount::id).toList(),
				this.outcomes.findByMeetingIdOrderByPosition(meeting).stream().map(Outcome::id).toList());
	}

	private static @Nullable UUID named(List<UUID> known, @Nullable Integer place) {
		if (place == null) {
			return null;
		}
		if (place < 0 || place >= known.size()) {
			throw new IllegalArgumentException("There is no part number " + place + " in this meeting");
		}
		return known.get(place);
	}

}
