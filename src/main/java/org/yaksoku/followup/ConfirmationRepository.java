package org.yaksoku.followup;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ConfirmationRepository extends Repository<Confirmation, UUID> {

	Confirmation saveAndFlush(Confirmation row);

	Optional<Confirmation> findByReportId(UUID reportId);

}
