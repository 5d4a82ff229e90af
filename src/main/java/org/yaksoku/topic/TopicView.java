package org.yaksoku.topic;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.LocalText;

/**
 * A theme as other rooms see it.
 */
public record TopicView(TopicId id, String slug, LocalText name) {

	/** The same as something to be chosen in a form, sent by its id. */
	public Choice choice(Language reader) {
		return Choice.of(this.id.toString(), this.name, reader, this.slug);
	}

	/** The same, sent by the slug that stands in addresses. */
	public Choice slugChoice(Language reader) {
		return Choice.of(this.slug, this.name, reader, this.slug);
	}

}
