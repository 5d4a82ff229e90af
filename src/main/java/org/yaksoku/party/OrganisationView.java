package org.yaksoku.party;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;

/**
 * An organisation as other rooms see it.
 *
 * @param side null for third parties and academia
 */
public record OrganisationView(OrganisationId id, String slug, LocalText name, OrganisationKind kind,
		@Nullable Side side) {

	/** The same as something to be chosen in a form, sent by its id. */
	public Choice choice(Language reader) {
		return Choice.of(this.id.toString(), this.name, reader, this.slug);
	}

}
