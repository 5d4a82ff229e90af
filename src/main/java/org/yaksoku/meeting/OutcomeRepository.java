package org.yaksoku.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutcomeRepository extends Repository<Outcome, UUID> {

	Outcome save(Outcome row);

	Optional<Outcome> findByIdAndMeetingId(UUID id, UUID meetingId);

	Optional<Outcome> findById(UUID id);

	void delete(Outcome row);

	@Query("select count(o) > 0 from Outcome o where o.sessionId = :part or o.agendaItemId = :part")
	boolean speakOf(UUID part);

	@Query("select coalesce(max(p.position) + 1, 0) from Outcome p where p.meetingId = :meetingId")
	int nextPosition(UUID meetingId);

	List<Outcome> findByMeetingIdOrderByPosition(UUID meetingId);

}
