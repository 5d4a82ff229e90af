package twin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/**
 * What a side reported.
 */
@Entity
@Table(schema = "followup", name = "progress_report")
class ProgressReport {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "action_id")
	private Action action;

	private String side;

	private String progress;

	private String note;

	private String noteLanguage;

	private String visibility;

	private LocalDate asOf;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "organisation_id")
	private Organisation organisation;

	@OneToOne(mappedBy = "report", fetch = FetchType.LAZY)
	private Confirmation answer;

	@ManyToMany
	@JoinTable(schema = "followup", name = "report_evidence", joinColumns = @JoinColumn(name = "report_id"),
			inverseJoinColumns = @JoinColumn(name = "document_id"))
	private List<Document> evidence;

	public UUID getId() {
		return this.id;
	}

	public Action getAction() {
		return this.action;
	}

	public String getSide() {
		return this.side;
	}

	public String getProgress() {
		return this.progress;
	}

	public String getNote() {
		return this.note;
	}

	public String getNoteLanguage() {
		return this.noteLanguage;
	}

	public String getVisibility() {
		return this.visibility;
	}

	public LocalDate getAsOf() {
		return this.asOf;
	}

	public Organisation getOrganisation() {
		return this.organisation;
	}

	public Confirmation getAnswer() {
		return this.answer;
	}

	public List<Document> getEvidence() {
		return this.evidence;
	}

}
