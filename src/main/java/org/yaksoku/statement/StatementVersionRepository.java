package org.yaksoku.statement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface StatementVersionRepository extends Repository<StatementVersion, UUID> {

	StatementVersion save(StatementVersion row);

	Optional<StatementVersion> findById(UUID id);

	List<StatementVersion> findByStatementIdOrderByNumber(UUID statementId);

}
