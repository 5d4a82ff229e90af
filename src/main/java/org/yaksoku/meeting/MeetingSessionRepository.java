package org.yaksoku.meeting;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

// named in full: Spring Session claims the short name
interface MeetingSessionRepository extends Repository<Session, UUID> {

	Session save(Session row);

	List<Session> findByMeetingIdOrderByPosition(UUID meetingId);

}
