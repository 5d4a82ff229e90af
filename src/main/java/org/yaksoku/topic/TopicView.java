package org.yaksoku.topic;

import org.yaksoku.shared.LocalText;

/**
 * A theme as other rooms see it.
 */
public record TopicView(TopicId id, String slug, LocalText name) {

}
