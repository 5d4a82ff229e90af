package org.yaksoku.statement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ClauseVersionRepository extends Repository<ClauseVersion, UUID> {

	ClauseVersion save(ClauseVersion row);

	List<ClauseVersion> findByStatementVersionIdOrderByPosition(UUID statementVersionId);

	/** The same with all words, in two questions however many clauses there are. */
	@Query("""
			select distinct c from ClauseVersion c left join fetch c.texts
			where c.statementVersionId = :version order by c.position""")
	List<ClauseVersion> withTexts(UUID version);

	Optional<ClauseVersion> findByStatementVersionIdAndClauseId(UUID statementVersionId, UUID clauseId);

	void delete(ClauseVersion row);

}
