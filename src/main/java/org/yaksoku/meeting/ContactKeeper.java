package org.yaksoku.meeting;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Side;

import org.springframework.stereotype.Component;

/**
 * Says which side keeps how somebody is reached: each that of its own people (rule 3).
 */
@Component
class ContactKeeper {

	private final OrganisationService organisations;

	ContactKeeper(OrganisationService organisations) {
		this.organisations = organisations;
	}

	/**
	 * The side for which the actor writes down how people of an organisation are reached.
	 * @return null where that is not for them to say
	 * @throws ChoiceGone where there is no such organisation
	 */
	@Nullable Side of(Actor actor, @Nullable OrganisationId organisation) {
		Side side = (organisation != null) ? side(organisation) : null;
		return (side != null && actor.actsFor(side)) ? side : null;
	}

	private @Nullable Side side(OrganisationId organisation) {
		try {
			return this.organisations.show(organisation).side();
		}
		catch (NotFound ex) {
			throw new ChoiceGone("organisation", organisation);
		}
	}

}
