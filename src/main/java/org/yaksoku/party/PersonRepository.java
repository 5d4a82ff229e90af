package org.yaksoku.party;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.yaksoku.shared.LocalText;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UUID> {

	Person save(Person row);

	Optional<Person> findBySlug(String slug);

	Optional<Person> findById(UUID id);

	@Query("select p.name from Person p where p.mergedIntoId is null")
	List<LocalText> names();

}
