package org.yaksoku.statement;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.yaksoku.shared.Language;

/**
 * What a clause is called in a list, as a piece of SQL: its headline, else how its text
 * begins.
 */
public final class ClauseHeads {

	private ClauseHeads() {
	}

	/**
	 * The columns {@code words_ko}, {@code words_ja} and {@code words_en} of a clause
	 * {@code c} whose texts are {@code ko}, {@code ja} and {@code en}.
	 * @param most so many characters of a text; what is cut ends in an ellipsis
	 */
	public static String sql(int most) {
		return Arrays.stream(Language.values())
			.map((it) -> """
					coalesce(c.headline_%1$s, left(%1$s.text, %2$d) || case when length(%1$s.text) > %2$d then '…' else '' end)
					  as words_%1$s"""
				.formatted(it.code(), most - 1))
			.collect(Collectors.joining(",\n"));
	}

}
