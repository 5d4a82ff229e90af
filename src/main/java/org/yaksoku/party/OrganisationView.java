package org.yaksoku.party;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;

/**
 * An organisation as other rooms see it.
 *
 * @param side null for third parties and academia
 */
public record OrganisationView(OrganisationId id, String slug, LocalText name, OrganisationKind kind,
		@Nullable Side side) {

}
