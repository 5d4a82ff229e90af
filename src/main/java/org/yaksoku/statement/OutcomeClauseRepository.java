package org.yaksoku.statement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface OutcomeClauseRepository extends Repository<OutcomeClause, UUID> {

	OutcomeClause save(OutcomeClause row);

	void delete(OutcomeClause row);

	Optional<OutcomeClause> findByOutcomeIdAndClauseId(UUID outcomeId, UUID clauseId);

	List<OutcomeClause> findByOutcomeIdOrderById(UUID outcomeId);

}
