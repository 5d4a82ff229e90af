package org.yaksoku.followup;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.OutcomeId;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;

/**
 * A follow-up action to be registered.
 *
 * @param deliverable what will exist when it is done
 * @param due null exactly unless the horizon is DATED
 * @param staged whether results are to come one after the other
 * @param clauses none only where it comes from an outcome
 * @param side whose record it is; null for a joint one
 * @param outcome of a meeting from which it was made; null otherwise
 */
public record NewAction(String code, LocalText title, LocalText deliverable, List<ClauseId> clauses,
		List<NewParty> parties, List<OrganisationId> supporters, Horizon horizon, @Nullable PartialDate due,
		boolean staged, @Nullable Side side, Visibility visibility, @Nullable Instant embargoUntil,
		List<NewMilestone> milestones, boolean example, @Nullable OutcomeId outcome) {

	public NewAction(String code, LocalText title, LocalText deliverable, List<ClauseId> clauses,
			List<NewParty> parties, List<OrganisationId> supporters, Horizon horizon, @Nullable PartialDate due,
			boolean staged, @Nullable Side side, Visibility visibility, @Nullable Instant embargoUntil,
			List<NewMilestone> milestones, boolean example) {
		this(code, title, deliverable, clauses, parties, supporters, horizon, due, staged, side, visibility,
				embargoUntil, milestones, example, null);
	}

}
