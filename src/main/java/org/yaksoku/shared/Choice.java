package org.yaksoku.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be chosen in a form.
 *
 * @param value what the form sends
 * @param text what the reader sees
 * @param language the code of the language the text is in
 */
public record Choice(String value, String text, String language) {

	/** A thing by its name, or by its code where it has no name in any language. */
	public static Choice of(String value, LocalText name, Language reader, String otherwise) {
		LocalText.@Nullable Spoken spoken = name.best(reader);
		return (spoken != null) ? new Choice(value, spoken.text(), spoken.language().code())
				: new Choice(value, otherwise, Language.EN.code());
	}

}
