package org.yaksoku.meeting;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Side;

/**
 * One of the organisations whose recurring meeting it is.
 */
@Embeddable
public record Partner(@Column(name = "organisation_id") UUID organisationId,
		@Column(name = "side") @Enumerated(EnumType.STRING) Side side) {

	public static Partner of(OrganisationId organisation, Side side) {
		return new Partner(organisation.value(), side);
	}

}
