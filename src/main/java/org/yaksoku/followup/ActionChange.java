package org.yaksoku.followup;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;

/**
 * What may be changed about an action itself; its dates, its parties and its steps are
 * changed by themselves.
 *
 * @param deliverable what will exist when it is done
 * @param clauses none only where it comes from an outcome
 * @param embargoUntil the instant before which the public does not see it; null without
 */
public record ActionChange(LocalText title, LocalText deliverable, List<ClauseId> clauses,
		List<OrganisationId> supporters, boolean staged, Visibility visibility, @Nullable Instant embargoUntil) {

}
