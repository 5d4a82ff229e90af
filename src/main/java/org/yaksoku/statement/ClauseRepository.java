package org.yaksoku.statement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ClauseRepository extends Repository<Clause, UUID> {

	Clause save(Clause row);

	Optional<Clause> findById(UUID id);

	List<Clause> findByStatementId(UUID statementId);

}
