package org.yaksoku.statement;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.yaksoku.shared.Key;

/**
 * Something that came out of a meeting and stands in a clause. Never changed, only made
 * and undone.
 */
@Entity
@Table(schema = "statement", name = "outcome_clause")
class OutcomeClause {

	@Id
	private UUID id;

	private UUID outcomeId;

	private UUID clauseId;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected OutcomeClause() {
	}

	OutcomeClause(UUID outcomeId, UUID clauseId) {
		this.id = Key.next();
		this.outcomeId = outcomeId;
		this.clauseId = clauseId;
	}

	UUID clauseId() {
		return this.clauseId;
	}

}
