package twin;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A joint statement.
 */
@Entity
@Table(schema = "statement", name = "statement")
class Statement {

	@Id
	private UUID id;

	private String code;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "series_id")
	private Series series;

	private LocalDate datedOn;

	private boolean example;

	public UUID getId() {
		return this.id;
	}

	public String getCode() {
		return this.code;
	}

	public Series getSeries() {
		return this.series;
	}

	public LocalDate getDatedOn() {
		return this.datedOn;
	}

	public boolean isExample() {
		return this.example;
	}

}
