package org.yaksoku.statement;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Side;

/**
 * An organisation that issues a statement for its side.
 */
@Embeddable
public record Issuer(@Column(name = "organisation_id") UUID organisationId,
		@Column(name = "side") @Enumerated(EnumType.STRING) Side side) {

	public static Issuer of(OrganisationId organisation, Side side) {
		return new Issuer(organisation.value(), side);
	}

}
