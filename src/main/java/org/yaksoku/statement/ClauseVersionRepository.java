package org.yaksoku.statement;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ClauseVersionRepository extends Repository<ClauseVersion, UUID> {

	ClauseVersion save(ClauseVersion row);

	List<ClauseVersion> findByStatementVersionIdOrderByPosition(UUID statementVersionId);

}
