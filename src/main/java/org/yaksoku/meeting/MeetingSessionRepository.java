package org.yaksoku.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

// named in full: Spring Session claims the short name
interface MeetingSessionRepository extends Repository<Session, UUID> {

	Session save(Session row);

	Optional<Session> findByIdAndMeetingId(UUID id, UUID meetingId);

	void delete(Session row);

	@Query("select coalesce(max(p.position) + 1, 0) from Session p where p.meetingId = :meetingId")
	int nextPosition(UUID meetingId);

	List<Session> findByMeetingIdOrderByPosition(UUID meetingId);

	List<Session> findByMeetingIdOrderByPositionAscIdAsc(UUID meetingId);

}
