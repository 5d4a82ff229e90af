package twin;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * What a side owes or brings.
 */
@Entity
@Table(schema = "followup", name = "action_party")
class ActionParty {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "action_id")
	private Action action;

	private String side;

	private boolean owes;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "organisation_id")
	private Organisation organisation;

	private String contributionKo;

	private String contributionJa;

	private String contributionEn;

	public UUID getId() {
		return this.id;
	}

	public Action getAction() {
		return this.action;
	}

	public String getSide() {
		return this.side;
	}

	public boolean isOwes() {
		return this.owes;
	}

	public Organisation getOrganisation() {
		return this.organisation;
	}

	public String getContributionKo() {
		return this.contributionKo;
	}

	public String getContributionJa() {
		return this.contributionJa;
	}

	public String getContributionEn() {
		return this.contributionEn;
	}

}
