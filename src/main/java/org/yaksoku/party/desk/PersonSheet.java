package org.yaksoku.party.desk;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.Alias;
import org.yaksoku.party.PersonId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * All there is to say about a person on the desk.
 *
 * @param spoken the name as this reader reads it, or the slug
 * @param reading how the Japanese form is read, null where unknown
 */
public record PersonSheet(PersonId id, long version, String slug, Spoken spoken, LocalText name,
		@Nullable String reading, List<Alias> aliases, List<PostPart> posts, List<Source> sources, boolean example) {

}
