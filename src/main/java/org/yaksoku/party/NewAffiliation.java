package org.yaksoku.party;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;

/**
 * A post somebody holds or held. Several at once are usual.
 *
 * @param since null where nobody stated it
 * @param until null where nobody stated it or the post is still held
 */
public record NewAffiliation(PersonId person, OrganisationId organisation, LocalText title, @Nullable PartialDate since,
		@Nullable PartialDate until) {

}
