package org.yaksoku.party;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.yaksoku.shared.LocalText;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, UUID> {

	Organisation save(Organisation row);

	Optional<Organisation> findBySlug(String slug);

	Optional<Organisation> findById(UUID id);

	List<Organisation> findByMergedIntoIdIsNullOrderBySlug();

	/** The organisation itself and all it belongs to, at whatever distance. */
	@NativeQuery("""
			with recursive above (id) as (
			  select cast(:id as uuid) union
			  select o.parent_id from party.organisation o join above a on o.id = a.id where o.parent_id is not null)
			select id from above
			""")
	Set<UUID> above(UUID id);

	@Query("select p.name from Organisation p where p.mergedIntoId is null")
	List<LocalText> names();

}
