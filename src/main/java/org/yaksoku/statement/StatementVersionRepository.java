package org.yaksoku.statement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StatementVersionRepository extends Repository<StatementVersion, UUID> {

	StatementVersion save(StatementVersion row);

	Optional<StatementVersion> findById(UUID id);

	/** For whoever is about to change it or sign it: everybody else waits. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select v from StatementVersion v where v.id = :id")
	Optional<StatementVersion> lock(UUID id);

	/** The same for all wordings of a statement in one of these states. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select v from StatementVersion v where v.statementId = :statementId and v.state in :states")
	List<StatementVersion> lock(UUID statementId, Collection<VersionState> states);

	void flush();

	List<StatementVersion> findByStatementIdOrderByNumber(UUID statementId);

}
