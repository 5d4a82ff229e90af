package org.yaksoku.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ActionRepository extends Repository<Action, UUID> {

	Action save(Action row);

	Optional<Action> findById(UUID id);

	Optional<Action> findByCode(String code);

	List<Action> findByCodeInOrderById(List<String> codes);

	/** Waits for whoever reports on it, or changes it, at this moment. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Action a where a.id = :id")
	Optional<Action> findAndLock(UUID id);

}
