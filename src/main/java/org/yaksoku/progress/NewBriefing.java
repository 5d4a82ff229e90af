package org.yaksoku.progress;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Scope;
import org.yaksoku.shared.Language;

/**
 * What somebody wants a briefing to be.
 *
 * @param languages one after the other, at least one
 * @param asOf a day, null or empty for now
 * @param since a day or the code of a meeting to compare with; null or empty for the last
 * meeting before
 * @param parts at least one
 * @param annex code of the statement whose text is added, null or empty for the latest
 * @param internal whether it also says what only those who sign in may know
 */
public record NewBriefing(List<Language> languages, Scope scope, @Nullable String asOf, @Nullable String since,
		Set<BriefingPart> parts, @Nullable String annex, boolean internal) {

	/** The statement that was asked for, null for the latest. */
	@Nullable String annexed() {
		return (this.annex == null || this.annex.isEmpty()) ? null : this.annex;
	}

	/** Whether a part stands in it: what waits for signatures is nothing public. */
	public boolean has(BriefingPart part) {
		return this.parts.contains(part) && (this.internal || part != BriefingPart.DECISIONS);
	}

}
