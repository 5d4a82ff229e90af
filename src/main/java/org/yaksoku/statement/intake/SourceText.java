package org.yaksoku.statement.intake;

import java.nio.charset.Charset;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A text as it was read.
 *
 * @param format what it came as
 * @param charset the encoding found in a text file, to be shown and changed
 * ({@link SourceReader#upload(byte[], Charset)}); null where the format settles it
 * @param paragraphs never empty
 */
public record SourceText(SourceFormat format, @Nullable Charset charset, List<Paragraph> paragraphs) {

	private static final int MOST_PARAGRAPHS = 3_000;

	private static final int LONGEST_PARAGRAPH = 20_000;

	private static final int MOST_SIGNS = 150_000;

	public SourceText {
		paragraphs = List.copyOf(paragraphs);
		if (paragraphs.isEmpty()) {
			throw new Unreadable(Refusal.EMPTY);
		}
		if (paragraphs.size() > MOST_PARAGRAPHS
				|| paragraphs.stream().anyMatch((it) -> it.text().length() > LONGEST_PARAGRAPH)
				|| paragraphs.stream().mapToInt((it) -> it.text().length()).sum() > MOST_SIGNS) {
			throw new Unreadable(Refusal.TOO_LARGE);
		}
	}

}
