package org.yaksoku.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ParticipationRepository extends Repository<Participation, UUID> {

	Participation save(Participation row);

	Optional<Participation> findByIdAndMeetingId(UUID id, UUID meetingId);

	void delete(Participation row);

	boolean existsBySessionId(UUID sessionId);

	@Query("select coalesce(max(p.position) + 1, 0) from Participation p where p.meetingId = :meetingId")
	int nextPosition(UUID meetingId);

	List<Participation> findByMeetingIdOrderByPosition(UUID meetingId);

}
