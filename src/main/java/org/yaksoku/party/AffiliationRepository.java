package org.yaksoku.party;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AffiliationRepository extends Repository<Affiliation, UUID> {

	Affiliation save(Affiliation row);

	Optional<Affiliation> findById(UUID id);

	void delete(Affiliation row);

}
