package twin;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * What a later edition made of a clause.
 */
@Entity
@Table(schema = "statement", name = "lineage")
class Lineage {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "from_clause_id")
	private Clause fromClause;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "to_clause_id")
	private Clause toClause;

	private String kind;

	private String visibility;

	public UUID getId() {
		return this.id;
	}

	public Clause getFromClause() {
		return this.fromClause;
	}

	public Clause getToClause() {
		return this.toClause;
	}

	public String getKind() {
		return this.kind;
	}

	public String getVisibility() {
		return this.visibility;
	}

}
