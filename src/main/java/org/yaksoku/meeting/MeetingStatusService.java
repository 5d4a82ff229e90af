package org.yaksoku.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves meetings on, up to the moment an approver closes one.
 */
@Service
@Transactional
public class MeetingStatusService {

	private final MeetingRepository meetings;

	private final List<ClosingCheck> checks;

	private final ApplicationEventPublisher events;

	private final CurrentUser currentUser;

	private final Clock clock;

	MeetingStatusService(MeetingRepository meetings, List<ClosingCheck> checks, ApplicationEventPublisher events,
			CurrentUser currentUser, Clock clock) {
		this.meetings = meetings;
		this.checks = checks;
		this.events = events;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Moves a meeting to any status but CLOSED.
	 * @param opened the version the writer had before them
	 * @param reason why it is postponed or cancelled; not kept for another status
	 * @throws IllegalArgumentException without a reason where one is needed, and for HELD
	 * before its day in UTC+9
	 * @throws IllegalStateException to CLOSED or from there
	 * @throws Stale where it has changed since
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void move(MeetingId id, long opened, MeetingStatus status, LocalText reason) {
		this.currentUser.writer();
		Meeting meeting = this.meetings.lock(id.value()).orElseThrow(() -> new NotFound(id));
		Stale.check(id, opened, meeting.version());
		meeting.move(status, reason, LocalDate.now(this.clock));
	}

	/**
	 * Closes a meeting that was held (rule 6). What is frozen with it is frozen in the
	 * same transaction.
	 * @param opened the version the approver had before them
	 * @throws NotReadyToClose while an open clause of the edition before has no lineage
	 * @throws IllegalStateException unless it was held
	 * @throws Stale where it has changed since
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody but an APPROVER
	 */
	public void close(MeetingId id, long opened) {
		this.currentUser.approver();
		Meeting meeting = this.meetings.lock(id.value()).orElseThrow(() -> new NotFound(id));
		Stale.check(id, opened, meeting.version());
		meeting.close();
		List<String> missing = missing(id);
		if (!missing.isEmpty()) {
			throw new NotReadyToClose(missing);
		}
		this.meetings.flush();
		this.events.publishEvent(new MeetingClosed(id, this.clock.instant()));
	}

	/** What stands against closing, by short names; empty where nothing does. */
	@Transactional(readOnly = true)
	public List<String> missing(MeetingId id) {
		this.currentUser.reader();
		return this.checks.stream().flatMap((it) -> it.missing(id).stream()).toList();
	}

}
