package org.yaksoku.document;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

/**
 * A document as other rooms see it.
 *
 * @param url null for files and print
 */
public record DocumentView(DocumentId id, String slug, DocumentKind kind, LocalText title, @Nullable String url,
		Visibility visibility) {

}
