package org.yaksoku.topic.desk;

import java.util.List;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.topic.TopicId;

/**
 * A theme in the list, with those below it.
 *
 * @param missing the languages in which its name has no form
 * @param undefined the languages in which it has no definition
 */
public record TopicEntry(TopicId id, String slug, Spoken name, int position, List<Language> missing,
		List<Language> undefined, List<TopicEntry> parts) {

}
