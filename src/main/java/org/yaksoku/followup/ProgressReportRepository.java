package org.yaksoku.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.yaksoku.shared.Side;

import org.springframework.data.repository.Repository;

interface ProgressReportRepository extends Repository<ProgressReport, UUID> {

	ProgressReport saveAndFlush(ProgressReport row);

	Optional<ProgressReport> findById(UUID id);

	List<ProgressReport> findByActionIdOrderByAsOfDescReportedAtDescIdDesc(UUID actionId);

	boolean existsByCorrectsId(UUID id);

	boolean existsByActionIdAndSide(UUID actionId, Side side);

}
