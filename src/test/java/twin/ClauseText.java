package twin;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * The words of a clause in one language.
 */
@Entity
@Table(schema = "statement", name = "clause_text")
class ClauseText {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "clause_version_id")
	private ClauseVersion clauseVersion;

	private String language;

	private String text;

	private String standing;

	public UUID getId() {
		return this.id;
	}

	public ClauseVersion getClauseVersion() {
		return this.clauseVersion;
	}

	public String getLanguage() {
		return this.language;
	}

	public String getText() {
		return this.text;
	}

	public String getStanding() {
		return this.standing;
	}

}
