package org.yaksoku.meeting;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who came and how many. Every method throws {@link NotFound} where the meeting has
 * no such part, {@link Stale} where somebody else was faster, and {@link NotPermitted}
 * for anybody but EDITOR and APPROVER. How to reach somebody is written by their own side
 * alone (rule 3).
 */
@Service
@Transactional
public class AttendanceService {

	private final MeetingRepository meetings;

	private final ParticipationRepository participations;

	private final MeetingSessionRepository sessions;

	private final HeadCountRepository headCounts;

	private final ContactKeeper contacts;

	private final CurrentUser currentUser;

	AttendanceService(MeetingRepository meetings, ParticipationRepository participations,
			MeetingSessionRepository sessions, HeadCountRepository headCounts, ContactKeeper contacts,
			CurrentUser currentUser) {
		this.meetings = meetings;
		this.participations = participations;
		this.sessions = sessions;
		this.headCounts = headCounts;
		this.contacts = contacts;
		this.currentUser = currentUser;
	}

	/**
	 * Adds people behind the others, all or none. Their own places in the programme are
	 * not read: they take part in the whole meeting.
	 * @throws IllegalArgumentException for one with neither a person nor a post
	 */
	public void add(MeetingId id, List<NewParticipation> asked) {
		Actor actor = this.currentUser.writer();
		UUID meeting = find(id);
		int position = this.participations.nextPosition(meeting);
		for (NewParticipation it : asked) {
			Participation participation = new Participation(meeting, null, position++, it);
			if (it.contact() != null) {
				Side keeper = this.contacts.of(actor, it.organisation());
				if (keeper == null) {
					throw new NotPermitted(actor.name() + " does not know how to reach people of the other side");
				}
				participation.reachBy(keeper, it.contact());
			}
			this.participations.save(participation);
		}
	}

	/**
	 * Changes what is said about somebody who takes part. Only the contact of the own
	 * side changes; it begins where they are of the own people.
	 * @param session null for the whole meeting
	 */
	public void change(MeetingId id, UUID part, long opened, @Nullable UUID session, NewParticipation becomes) {
		Actor actor = this.currentUser.writer();
		UUID meeting = find(id);
		if (session != null) {
			this.sessions.findByIdAndMeetingId(session, meeting).orElseThrow(() -> new ChoiceGone("session", session));
		}
		Participation participation = participation(meeting, part, opened);
		participation.change(session, becomes);
		Side own = actor.side();
		Side keeper = (own != null && participation.isReachedBy(own)) ? own
				: this.contacts.of(actor, becomes.organisation());
		if (keeper != null) {
			participation.reachBy(keeper, becomes.contact());
		}
	}

	public void remove(MeetingId id, UUID part, long opened) {
		this.currentUser.writer();
		this.participations.delete(participation(find(id), part, opened));
	}

	/** Adds a number behind the others; they stand side by side (rule 8). */
	public void count(MeetingId id, NewHeadCount asked) {
		this.currentUser.writer();
		UUID meeting = find(id);
		this.headCounts.save(new HeadCount(meeting, this.headCounts.nextPosition(meeting), asked));
	}

	public void recount(MeetingId id, UUID part, long opened, NewHeadCount becomes) {
		this.currentUser.writer();
		headCount(find(id), part, opened).change(becomes);
	}

	public void uncount(MeetingId id, UUID part, long opened) {
		this.currentUser.writer();
		this.headCounts.delete(headCount(find(id), part, opened));
	}

	private UUID find(MeetingId id) {
		return this.meetings.findById(id.value()).orElseThrow(() -> new NotFound(id)).id();
	}

	private Participation participation(UUID meeting, UUID part, long opened) {
		Participation participation = this.participations.findByIdAndMeetingId(part, meeting)
			.orElseThrow(() -> new NotFound(part));
		Stale.check(part, opened, participation.version());
		return participation;
	}

	private HeadCount headCount(UUID meeting, UUID part, long opened) {
		HeadCount count = this.headCounts.findByIdAndMeetingId(part, meeting).orElseThrow(() -> new NotFound(part));
		Stale.check(part, opened, count.version());
		return count;
	}

}
