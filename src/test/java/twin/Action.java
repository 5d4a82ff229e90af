package twin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

/**
 * An action under a clause.
 */
@Entity
@Table(schema = "followup", name = "action")
class Action {

	@Id
	private UUID id;

	private String code;

	private String horizon;

	private String visibility;

	private String titleKo;

	private String titleJa;

	private String titleEn;

	private String deliverableKo;

	private String deliverableJa;

	private String deliverableEn;

	private LocalDate dueLatest;

	@ManyToMany
	@JoinTable(schema = "followup", name = "action_clause", joinColumns = @JoinColumn(name = "action_id"),
			inverseJoinColumns = @JoinColumn(name = "clause_id"))
	private List<Clause> clauses;

	@OneToMany(mappedBy = "action")
	private List<ActionParty> parties;

	@OneToMany(mappedBy = "action")
	@OrderBy("position")
	private List<Milestone> milestones;

	@OneToMany(mappedBy = "action")
	@OrderBy("changedAt desc")
	private List<DueChange> dueChanges;

	@ManyToMany
	@JoinTable(schema = "followup", name = "action_supporter", joinColumns = @JoinColumn(name = "action_id"),
			inverseJoinColumns = @JoinColumn(name = "organisation_id"))
	private List<Organisation> supporters;

	@OneToMany(mappedBy = "action")
	@OrderBy("asOf desc")
	private List<ProgressReport> reports;

	public UUID getId() {
		return this.id;
	}

	public String getCode() {
		return this.code;
	}

	public String getHorizon() {
		return this.horizon;
	}

	public String getVisibility() {
		return this.visibility;
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

	public String getDeliverableKo() {
		return this.deliverableKo;
	}

	public String getDeliverableJa() {
		return this.deliverableJa;
	}

	public String getDeliverableEn() {
		return this.deliverableEn;
	}

	public LocalDate getDueLatest() {
		return this.dueLatest;
	}

	public List<Clause> getClauses() {
		return this.clauses;
	}

	public List<ActionParty> getParties() {
		return this.parties;
	}

	public List<Milestone> getMilestones() {
		return this.milestones;
	}

	public List<DueChange> getDueChanges() {
		return this.dueChanges;
	}

	public List<Organisation> getSupporters() {
		return this.supporters;
	}

	public List<ProgressReport> getReports() {
		return this.reports;
	}

	/** The latest state a side reported, null where none did. */
	public ProgressReport latest() {
		return this.reports.stream().filter((it) -> it.getProgress() != null).findFirst().orElse(null);
	}

}
