package org.yaksoku.document;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Visibility;

/**
 * A file or a link that somebody adds.
 *
 * @param publisher no form where nobody is named
 * @param dated null where no date is printed
 * @param language null where it has none or several
 * @param visibility of OWN_SIDE it belongs to the side of whoever adds it
 * @param url of a link; null for a file
 * @param archivedUrl where a copy of the linked page is kept; null for none and for a
 * file
 * @param fileName as it was called where it comes from; null for a link
 * @param content null for a link
 */
public record NewFile(LocalText title, LocalText publisher, @Nullable PartialDate dated, @Nullable Language language,
		Visibility visibility, boolean example, @Nullable String url, @Nullable String archivedUrl,
		@Nullable String fileName, byte @Nullable [] content) {

	/** One of which nobody says who published it when. */
	public NewFile(LocalText title, @Nullable Language language, Visibility visibility, boolean example,
			@Nullable String url, @Nullable String fileName, byte @Nullable [] content) {
		this(title, LocalText.none(), null, language, visibility, example, url, null, fileName, content);
	}

}
