package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Themes.Theme;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * A topic with its parts.
 *
 * @param number how much there is of it, with its parts
 * @param asked its figures, as an address asks for them
 * @param parts topics of the second level under it
 */
public record TopicRow(Named topic, @Nullable Spoken definition, Theme number, Asked asked, List<Part> parts) {

	/**
	 * A topic of the second level.
	 */
	public record Part(Named topic, int clauses) {

	}

}
