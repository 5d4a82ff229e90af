package org.yaksoku.document;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

/**
 * What a source says about one field of one thing.
 *
 * @param subject the table of the thing, such as {@code meeting.meeting}
 * @param subjectId the key of the thing
 * @param field the field, such as {@code held}
 * @param fact the identifier in the editors' table of facts, such as A8; null without
 * @param printed the words of the source, short; null where they add nothing
 * @param value what they mean, in a plain form; null where the printed words say it
 * @param inferred whether somebody concluded the value instead of reading it
 * @param chosen whether the field holds this one
 * @param visibility BOTH_SIDES or PUBLIC
 */
public record NewClaim(String subject, UUID subjectId, String field, DocumentId document, @Nullable String fact,
		@Nullable String printed, @Nullable Language printedLanguage, @Nullable String value, boolean inferred,
		boolean chosen, LocalText note, Visibility visibility) {

}
