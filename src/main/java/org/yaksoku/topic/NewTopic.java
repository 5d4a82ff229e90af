package org.yaksoku.topic;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;

/**
 * A theme to be added.
 *
 * @param parent null for a theme of the first level
 * @param position its place among its siblings
 */
public record NewTopic(String slug, @Nullable TopicId parent, int position, LocalText name, LocalText definition,
		List<Synonym> synonyms) {

}
