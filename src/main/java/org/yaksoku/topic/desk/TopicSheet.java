package org.yaksoku.topic.desk;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.topic.Synonym;
import org.yaksoku.topic.TopicId;

/**
 * All there is to say about a theme on the desk.
 *
 * @param spoken the name as this reader reads it, or the slug
 * @param parent null on the first level
 * @param position its place among its siblings
 * @param parts how many stand below it
 */
public record TopicSheet(TopicId id, long version, String slug, Spoken spoken, @Nullable UUID parent, int position,
		LocalText name, LocalText definition, List<Synonym> synonyms, int parts) {

	/** The other words for it in one language. */
	public List<String> synonyms(Language language) {
		return this.synonyms.stream().filter((it) -> it.language() == language).map(Synonym::word).toList();
	}

}
