package org.yaksoku.party;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AffiliationRepository extends Repository<Affiliation, UUID> {

	Affiliation save(Affiliation row);

	List<Affiliation> findByPersonId(UUID personId);

}
