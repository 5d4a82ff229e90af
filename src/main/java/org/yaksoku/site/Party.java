package org.yaksoku.site;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;

/**
 * An organisation where it is named on a page.
 *
 * @param slug of its own page, null where it has none
 * @param name null where nobody knows it
 * @param side null for third parties
 */
public record Party(@Nullable String slug, @Nullable Spoken name, @Nullable Side side) {

}
