package org.yaksoku.notification.minutes;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.notification.minutes.MinutesSheet.Issued;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * The record of a meeting as it is printed: the same that is mailed as words.
 *
 * @param held null where the day is not known
 * @param people by side in the reader’s order, those of neither last under OTHER
 * @param issued the last text that was mailed, null before there was one
 */
public record MinutesRecord(String code, Spoken name, @Nullable SpokenDate held, @Nullable Spoken place,
		@Nullable Spoken venue, Map<String, List<Person>> people, List<Spoken> agenda, List<Outcome> outcomes,
		@Nullable Issued issued) {

	/**
	 * Somebody who took part.
	 *
	 * @param name null where only the post is known
	 * @param role name of the role
	 */
	public record Person(@Nullable Spoken name, @Nullable Spoken title, @Nullable Spoken organisation, String role) {

	}

	/**
	 * What came out.
	 *
	 * @param kind name of the kind
	 * @param unilateral the one side that said it, null otherwise
	 */
	public record Outcome(String kind, @Nullable Side unilateral, @Nullable Spoken text) {

	}

}
