package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * A topic with its parts.
 *
 * @param parts topics of the second level under it
 */
public record TopicRow(Named topic, @Nullable Spoken definition, List<Named> parts) {

}
