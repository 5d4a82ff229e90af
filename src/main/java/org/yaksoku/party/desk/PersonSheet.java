package org.yaksoku.party.desk;

import java.util.List;
import java.util.stream.Stream;

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

	/** Every name there is: in each language, the reading, as printed somewhere. */
	public List<String> names() {
		return Stream
			.concat(Stream.concat(this.name.all().stream(), Stream.ofNullable(this.reading)),
					this.aliases.stream().map(Alias::name))
			.distinct()
			.toList();
	}

}
