package org.yaksoku.meeting;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface HeadCountRepository extends Repository<HeadCount, UUID> {

	HeadCount save(HeadCount row);

	List<HeadCount> findByMeetingIdOrderByPosition(UUID meetingId);

}
