package org.yaksoku.progress;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Changed;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.SpokenDate;

/**
 * A briefing in one language.
 *
 * @param series the series it is about, null for all
 * @param compared what it is compared with
 * @param changed null where it is not asked for
 * @param moved how dates were moved, by the code of the action
 * @param pastDue null where it is not asked for
 * @param assessed by statement, null where it is not asked for
 * @param pack null where it is not asked for
 * @param annex null where it is not asked for, or there is no statement
 */
public record BriefingSheet(NewBriefing briefing, Overview overview, SpokenDate day, @Nullable Spoken series,
		Offer.Compared compared, @Nullable Changed changed, Map<String, MovedDate> moved, @Nullable Lines pastDue,
		@Nullable List<Assessed> assessed, @Nullable Pack pack, @Nullable Annex annex) {

	/** Whether a part stands in it, by its name. */
	public boolean has(String part) {
		return this.briefing.has(BriefingPart.valueOf(part));
	}

}
