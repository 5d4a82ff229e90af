package org.yaksoku.party.desk;

import java.util.List;
import java.util.stream.Stream;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.Alias;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.OrganisationKind;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;

/**
 * All there is to say about an organisation on the desk.
 *
 * @param spoken the name as this reader reads it, or the slug
 * @param side null for neither
 * @param parent null where it belongs to nothing
 * @param webSite null where nobody stated one
 * @param children what belongs to it
 * @param posts the people who hold or held one there
 */
public record OrganisationSheet(OrganisationId id, long version, String slug, Spoken spoken, OrganisationKind kind,
		@Nullable Side side, @Nullable UUID parent, LocalText name, LocalText shortName, LocalText place,
		@Nullable String webSite, List<Alias> aliases, List<FormerNamePart> formerNames, List<Ref> children,
		List<PostPart> posts, List<Source> sources, boolean example) {

	/** Every name there is: in each language, short, former, as printed somewhere. */
	public List<String> names() {
		return Stream
			.of(Stream.of(this.name, this.shortName).flatMap((it) -> it.all().stream()),
					this.formerNames.stream().flatMap((it) -> it.name().all().stream()),
					this.aliases.stream().map(Alias::name))
			.flatMap((it) -> it)
			.distinct()
			.toList();
	}

}
