package org.yaksoku.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ProgressReportRepository extends Repository<ProgressReport, UUID> {

	ProgressReport save(ProgressReport row);

	Optional<ProgressReport> findById(UUID id);

	List<ProgressReport> findByActionIdOrderByAsOfDescReportedAtDescIdDesc(UUID actionId);

}
