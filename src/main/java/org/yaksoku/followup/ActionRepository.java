package org.yaksoku.followup;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ActionRepository extends Repository<Action, UUID> {

	Action save(Action row);

	Optional<Action> findById(UUID id);

	Optional<Action> findByCode(String code);

}
