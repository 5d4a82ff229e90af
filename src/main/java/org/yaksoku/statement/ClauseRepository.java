package org.yaksoku.statement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ClauseRepository extends Repository<Clause, UUID> {

	Clause save(Clause row);

	Optional<Clause> findById(UUID id);

	List<Clause> findByStatementId(UUID statementId);

	/** Keeps everybody else from starting anything under them until we are done. */
	@Query(value = "select id from statement.clause where id in (:ids) order by id for update", nativeQuery = true)
	List<UUID> keep(Collection<UUID> ids);

}
