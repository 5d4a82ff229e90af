package org.yaksoku.party.desk;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * A person in the list.
 *
 * @param reading how the Japanese form is read, null where unknown
 * @param posts those not known to have ended
 * @param missing the languages in which the name has no form
 */
public record PersonEntry(String slug, Spoken name, @Nullable String reading, List<PostPart> posts,
		List<Language> missing, boolean example) {

}
