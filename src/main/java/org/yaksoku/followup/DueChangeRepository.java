package org.yaksoku.followup;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface DueChangeRepository extends Repository<DueChange, UUID> {

	DueChange save(DueChange row);

	Optional<DueChange> findFirstByActionIdOrderByChangedAtDesc(UUID actionId);

}
