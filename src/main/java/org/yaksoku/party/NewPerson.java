package org.yaksoku.party;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;

/**
 * A person to be registered.
 *
 * @param slug a stable name for files and imports; people have no page of their own
 * @param name per script, family name first in Korean and Japanese, never split
 * @param reading how the Japanese form is read (yomi), null where unknown
 */
public record NewPerson(String slug, LocalText name, @Nullable String reading, List<Alias> aliases, boolean example) {

}
