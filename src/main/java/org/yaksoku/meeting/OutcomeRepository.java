package org.yaksoku.meeting;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface OutcomeRepository extends Repository<Outcome, UUID> {

	Outcome save(Outcome row);

	List<Outcome> findByMeetingIdOrderByPosition(UUID meetingId);

}
