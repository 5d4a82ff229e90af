package org.yaksoku.followup;

import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AssessmentRepository extends Repository<Assessment, UUID> {

	Assessment save(Assessment row);

}
