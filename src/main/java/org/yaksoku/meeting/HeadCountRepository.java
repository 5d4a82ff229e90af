package org.yaksoku.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HeadCountRepository extends Repository<HeadCount, UUID> {

	HeadCount save(HeadCount row);

	Optional<HeadCount> findByIdAndMeetingId(UUID id, UUID meetingId);

	void delete(HeadCount row);

	@Query("select coalesce(max(p.position) + 1, 0) from HeadCount p where p.meetingId = :meetingId")
	int nextPosition(UUID meetingId);

	List<HeadCount> findByMeetingIdOrderByPosition(UUID meetingId);

}
