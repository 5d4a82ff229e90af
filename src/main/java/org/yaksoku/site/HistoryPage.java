package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * The versions of a statement, newest first.
 *
 * @param edition which one of its series the statement comes from, null where that is not
 * known
 */
public record HistoryPage(String code, Spoken title, @Nullable Integer edition, @Nullable Spoken series,
		@Nullable String seriesSlug, boolean example, List<VersionRow> versions) {

	public boolean has(int number) {
		return this.versions.stream().anyMatch((it) -> it.number() == number);
	}

}
