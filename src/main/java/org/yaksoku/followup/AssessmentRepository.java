package org.yaksoku.followup;

import java.util.Optional;
import java.util.UUID;

import org.yaksoku.shared.Side;

import org.springframework.data.repository.Repository;

interface AssessmentRepository extends Repository<Assessment, UUID> {

	Assessment save(Assessment row);

	Optional<Assessment> findByClauseIdAndMeetingIdAndSideAndInterim(UUID clauseId, UUID meetingId, Side side,
			boolean interim);

}
