package org.yaksoku.statement;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface StatementRepository extends Repository<Statement, UUID> {

	Statement save(Statement row);

	Optional<Statement> findByCode(String code);

	Optional<Statement> findById(UUID id);

	void flush();

}
