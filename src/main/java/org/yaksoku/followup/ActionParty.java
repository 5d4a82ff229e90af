package org.yaksoku.followup;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.UserId;
import org.yaksoku.party.OrganisationId;

/**
 * What one side owes or brings to an action.
 */
@Entity
@Table(schema = "followup", name = "action_party")
class ActionParty {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	@Enumerated(EnumType.STRING)
	private Side side;

	private boolean owes;

	/** When that was said last; null where it was said before it was kept. */
	private @Nullable Instant owesChangedAt;

	private @Nullable UUID organisationId;

	private @Nullable LocalText contribution;

	private @Nullable String contact;

	private @Nullable UUID responsible;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected ActionParty() {
	}

	ActionParty(NewParty asked, Instant at) {
		this.id = Key.next();
		this.side = asked.side();
		this.owes = asked.owes();
		this.owesChangedAt = at;
		this.organisationId = (asked.organisation() != null) ? asked.organisation().value() : null;
		this.contribution = asked.contribution();
		this.contact = asked.contact();
	}

	/**
	 * What the side itself says of its part.
	 * @throws Stale where it changed since it was opened
	 */
	void change(PartyChange asked, long opened, Instant at) {
		Stale.check(asked.side(), opened, this.version);
		if (this.owes != asked.owes()) {
			this.owes = asked.owes();
			this.owesChangedAt = at;
		}
		this.organisationId = (asked.lead() != null) ? asked.lead().value() : null;
		this.contribution = asked.contribution();
		this.contact = asked.contact();
		this.responsible = (asked.responsible() != null) ? asked.responsible().value() : null;
	}

	/** Hands it to somebody else of the side. */
	void hand(@Nullable UserId to) {
		this.responsible = (to != null) ? to.value() : null;
	}

	void lead(OrganisationId lead) {
		this.organisationId = lead.value();
	}

	Side side() {
		return this.side;
	}

	boolean owes() {
		return this.owes;
	}

}
