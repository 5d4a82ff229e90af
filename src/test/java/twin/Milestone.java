package twin;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A step of an action.
 */
@Entity
@Table(schema = "followup", name = "milestone")
class Milestone {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "action_id")
	private Action action;

	private int position;

	private String titleKo;

	private String titleJa;

	private String titleEn;

	public UUID getId() {
		return this.id;
	}

	public Action getAction() {
		return this.action;
	}

	public int getPosition() {
		return this.position;
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

}
