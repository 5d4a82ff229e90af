package org.yaksoku.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, UUID> {

	Meeting save(Meeting row);

	Optional<Meeting> findByCode(String code);

	Optional<Meeting> findById(UUID id);

	List<Meeting> findAllByOrderByCodeDesc();

}
