package org.yaksoku.party;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.yaksoku.shared.LocalText;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, UUID> {

	Organisation save(Organisation row);

	Optional<Organisation> findBySlug(String slug);

	Optional<Organisation> findById(UUID id);

	List<Organisation> findAllByOrderBySlug();

	@Query("select p.name from Organisation p")
	List<LocalText> names();

}
