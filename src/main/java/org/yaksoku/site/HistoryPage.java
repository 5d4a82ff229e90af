package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * The versions of a statement, newest first.
 */
public record HistoryPage(String code, Spoken title, boolean example, List<VersionRow> versions) {

	public boolean has(int number) {
		return this.versions.stream().anyMatch((it) -> it.number() == number);
	}

}
