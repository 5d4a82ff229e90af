package org.yaksoku.party;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;

/**
 * A person as other rooms see it.
 *
 * @param reading how the Japanese form is read, null where unknown
 */
public record PersonView(PersonId id, String slug, LocalText name, @Nullable String reading) {

}
