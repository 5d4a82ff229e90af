package org.yaksoku.party;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface FormerNameRepository extends Repository<FormerName, UUID> {

	FormerName save(FormerName row);

	Optional<FormerName> findById(UUID id);

	void delete(FormerName row);

}
