package twin;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

/**
 * A clause, whatever its words.
 */
@Entity
@Table(schema = "statement", name = "clause")
class Clause {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "statement_id")
	private Statement statement;

	@Column(name = "key")
	private String key;

	private String headlineKo;

	private String headlineJa;

	private String headlineEn;

	@ManyToMany
	@JoinTable(schema = "statement", name = "clause_topic", joinColumns = @JoinColumn(name = "clause_id"),
			inverseJoinColumns = @JoinColumn(name = "topic_id"))
	@OrderBy("position")
	private List<Topic> topics;

	@ManyToMany(mappedBy = "clauses")
	private List<Action> actions;

	@OneToMany(mappedBy = "clause")
	private List<Response> responses;

	@OneToMany(mappedBy = "fromClause")
	private List<Lineage> carriedTo;

	@OneToMany(mappedBy = "toClause")
	private List<Lineage> carriedFrom;

	public UUID getId() {
		return this.id;
	}

	public Statement getStatement() {
		return this.statement;
	}

	public String getKey() {
		return this.key;
	}

	public String getHeadlineKo() {
		return this.headlineKo;
	}

	public String getHeadlineJa() {
		return this.headlineJa;
	}

	public String getHeadlineEn() {
		return this.headlineEn;
	}

	public List<Topic> getTopics() {
		return this.topics;
	}

	public List<Action> getActions() {
		return this.actions;
	}

	public List<Response> getResponses() {
		return this.responses;
	}

	public List<Lineage> getCarriedTo() {
		return this.carriedTo;
	}

	public List<Lineage> getCarriedFrom() {
		return this.carriedFrom;
	}

}
