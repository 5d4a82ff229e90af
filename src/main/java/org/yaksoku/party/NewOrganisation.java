package org.yaksoku.party;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;

/**
 * An organisation to be registered.
 *
 * @param slug its stable name in URLs
 * @param side null for third parties and academia
 * @param example whether it is invented
 */
public record NewOrganisation(String slug, LocalText name, LocalText shortName, OrganisationKind kind,
		@Nullable Side side, @Nullable OrganisationId parent, LocalText place, @Nullable String webSite,
		List<Alias> aliases, boolean example) {

}
