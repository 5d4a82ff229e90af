package org.yaksoku.party;

import java.util.UUID;

/**
 * Names one organisation.
 */
public record OrganisationId(UUID value) {

	public static OrganisationId of(String text) {
		return new OrganisationId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
