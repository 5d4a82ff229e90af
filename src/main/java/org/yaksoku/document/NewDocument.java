package org.yaksoku.document;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * A source, a piece of evidence or an attachment to be added.
 *
 * @param publisher no form where nobody is named
 * @param dated null where no date is printed
 * @param language null where it has none or several
 * @param rights what its publisher allows, per language
 * @param credit of a picture, as printed; null without
 * @param url required for a LINK
 * @param content the bytes of a FILE; null otherwise
 * @param mediaType of a FILE; null otherwise
 * @param side whose record it is; required for OWN_SIDE
 * @param embargoUntil the instant before which the public does not see it; null without
 */
public record NewDocument(String slug, DocumentKind kind, LocalText title, LocalText publisher,
		@Nullable PartialDate dated, @Nullable Language language, LocalText rights, @Nullable String credit,
		LocalText caption, @Nullable String url, byte @Nullable [] content, @Nullable String mediaType,
		@Nullable Side side, Visibility visibility, @Nullable Instant embargoUntil, boolean example) {

}
