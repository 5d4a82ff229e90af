package twin;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/**
 * The other side’s answer.
 */
@Entity
@Table(schema = "followup", name = "confirmation")
class Confirmation {

	@Id
	private UUID id;

	@OneToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "report_id")
	private ProgressReport report;

	private String side;

	private String note;

	private String noteLanguage;

	private boolean agrees;

	private Instant confirmedAt;

	public UUID getId() {
		return this.id;
	}

	public ProgressReport getReport() {
		return this.report;
	}

	public String getSide() {
		return this.side;
	}

	public String getNote() {
		return this.note;
	}

	public String getNoteLanguage() {
		return this.noteLanguage;
	}

	public boolean isAgrees() {
		return this.agrees;
	}

	public Instant getConfirmedAt() {
		return this.confirmedAt;
	}

}
