package twin;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A wording of a joint statement.
 */
@Entity
@Table(schema = "statement", name = "statement_version")
class StatementVersion {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "statement_id")
	private Statement statement;

	private int number;

	private String state;

	private String titleKo;

	private String titleJa;

	private String titleEn;

	private Instant publicFrom;

	private Instant publicUntil;

	public UUID getId() {
		return this.id;
	}

	public Statement getStatement() {
		return this.statement;
	}

	public int getNumber() {
		return this.number;
	}

	public String getState() {
		return this.state;
	}

	public String getTitleKo() {
		return this.titleKo;
	}

	public String getTitleJa() {
		return this.titleJa;
	}

	public String getTitleEn() {
		return this.titleEn;
	}

	public Instant getPublicFrom() {
		return this.publicFrom;
	}

	public Instant getPublicUntil() {
		return this.publicUntil;
	}

}
