package org.yaksoku.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AgendaItemRepository extends Repository<AgendaItem, UUID> {

	AgendaItem save(AgendaItem row);

	Optional<AgendaItem> findByIdAndMeetingId(UUID id, UUID meetingId);

	void delete(AgendaItem row);

	@Query("select coalesce(max(p.position) + 1, 0) from AgendaItem p where p.meetingId = :meetingId")
	int nextPosition(UUID meetingId);

	List<AgendaItem> findByMeetingIdOrderByPositionAscIdAsc(UUID meetingId);

}
