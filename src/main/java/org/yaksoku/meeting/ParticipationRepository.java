package org.yaksoku.meeting;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ParticipationRepository extends Repository<Participation, UUID> {

	Participation save(Participation row);

	List<Participation> findByMeetingIdOrderByPosition(UUID meetingId);

}
