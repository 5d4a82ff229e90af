package org.yaksoku.document;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

/**
 * A file or a link that somebody adds.
 *
 * @param language null where it has none or several
 * @param visibility of OWN_SIDE it belongs to the side of whoever adds it
 * @param url of a link; null for a file
 * @param fileName as it was called where it comes from; null for a link
 * @param content null for a link
 */
public record NewFile(LocalText title, @Nullable Language language, Visibility visibility, boolean example,
		@Nullable String url, @Nullable String fileName, byte @Nullable [] content) {

}
