package org.yaksoku.statement.intake;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a text as it was read, before anybody decides where clauses begin.
 *
 * @param level depth in a list of the source, from 1; 0 where the source has no list
 * there
 * @param marker the number or bullet the source's program shows in front of the text,
 * such as {@code 1.}; null where it shows none. A marker somebody typed is still in the
 * text
 * @param text one line, Unicode NFC, no line breaks, never blank
 */
public record Paragraph(int level, @Nullable String marker, String text) {

	public Paragraph {
		if (text.isBlank()) {
			throw new IllegalArgumentException("A paragraph says something");
		}
	}

	public static Paragraph of(String text) {
		return new Paragraph(0, null, text);
	}

	/** The marker, if the source shows one, and the text, as a reader sees them. */
	String line() {
		return (this.marker == null) ? this.text : this.marker + " " + this.text;
	}

}
