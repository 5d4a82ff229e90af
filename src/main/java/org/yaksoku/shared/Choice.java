package org.yaksoku.shared;

import java.text.Collator;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be chosen in a form.
 *
 * @param value what the form sends
 * @param text what the reader sees
 * @param language the code of the language the text is in
 */
public record Choice(String value, String text, String language) {

	/**
	 * By what the reader sees, as a register of the reader's language is ordered. Names
	 * in other letters come before or after, among themselves in their own order.
	 */
	public static Comparator<Choice> byText(Language reader) {
		Collator collator = Collator.getInstance(reader.locale());
		return Comparator.comparing(Choice::text, collator::compare).thenComparing(Choice::value);
	}

	/** A thing by its name, or by its code where it has no name in any language. */
	public static Choice of(String value, LocalText name, Language reader, String otherwise) {
		LocalText.@Nullable Spoken spoken = name.best(reader);
		return (spoken != null) ? new Choice(value, spoken.text(), spoken.language().code())
				: new Choice(value, otherwise, Language.EN.code());
	}

}
