package org.yaksoku.topic;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.LocalText;

/**
 * A theme as other rooms see it.
 *
 * @param above the name of the theme it is part of, null for one of the first level
 */
public record TopicView(TopicId id, String slug, LocalText name, @Nullable LocalText above) {

	/** The same as something to be chosen in a form, sent by its id. */
	public Choice choice(Language reader) {
		return Choice.of(this.id.toString(), path(), reader, this.slug);
	}

	/** The same, sent by the slug that stands in addresses. */
	public Choice slugChoice(Language reader) {
		return Choice.of(this.slug, path(), reader, this.slug);
	}

	/**
	 * Its name below the name of the theme it is part of, where one language has both.
	 */
	private LocalText path() {
		LocalText path = this.name;
		for (Language language : Language.values()) {
			String own = this.name.in(language);
			String higher = (this.above != null) ? this.above.in(language) : null;
			if (own != null && higher != null) {
				path = path.with(language, higher + " › " + own);
			}
		}
		return path;
	}

}
