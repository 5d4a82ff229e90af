package twin;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * An answer to a recommendation.
 */
@Entity
@Table(schema = "followup", name = "response")
class Response {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "clause_id")
	private Clause clause;

	private String state;

	private String visibility;

	public UUID getId() {
		return this.id;
	}

	public Clause getClause() {
		return this.clause;
	}

	public String getState() {
		return this.state;
	}

	public String getVisibility() {
		return this.visibility;
	}

}
