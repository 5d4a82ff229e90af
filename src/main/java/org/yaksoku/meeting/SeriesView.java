package org.yaksoku.meeting;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.LocalText;

/**
 * A recurring meeting as other rooms see it.
 */
public record SeriesView(SeriesId id, String slug, LocalText name, SeriesState state) {

	/** The same as something to be chosen in a form, sent by its id. */
	public Choice choice(Language reader) {
		return Choice.of(this.id.toString(), this.name, reader, this.slug);
	}

}
