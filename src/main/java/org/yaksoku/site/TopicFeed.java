package org.yaksoku.site;

import org.yaksoku.progress.figures.Feed;

/**
 * A topic, and what happened last to what was promised on it.
 */
public record TopicFeed(Named topic, Feed feed) {

}
