package org.yaksoku.party;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UUID> {

	Person save(Person row);

	Optional<Person> findBySlug(String slug);

	Optional<Person> findById(UUID id);

}
