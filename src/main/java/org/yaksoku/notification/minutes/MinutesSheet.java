package org.yaksoku.notification.minutes;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;

/**
 * The minutes of a meeting as a desk sees them.
 *
 * @param meeting its key
 * @param held whether the meeting was held, so that there can be minutes
 * @param texts the exact words in each language, as the record stands now
 * @param fingerprint of these words: whoever sends them names it
 * @param known those of one’s own side who can get them, not counting those who did
 * @param issued the last text that was mailed, null before there was one
 */
public record MinutesSheet(UUID meeting, String code, Spoken name, boolean held, Map<Language, String> texts,
		String fingerprint, List<Known> known, @Nullable Issued issued) {

	/**
	 * A participant with an address.
	 *
	 * @param name in the reader’s language, as far as there is one
	 */
	public record Known(UUID participation, String name, String address) {

	}

	/**
	 * A text that was mailed.
	 *
	 * @param current whether it is still what the record says
	 * @param issuedAt to the minute in UTC+9; the other times likewise
	 * @param isFinal whether it is confirmed
	 * @param finalSide whose approver said so, null where everybody confirmed
	 */
	public record Issued(UUID id, long version, int number, boolean current, String issuedAt, boolean isFinal,
			@Nullable String finalAt, @Nullable Side finalSide, @Nullable String finalReason,
			List<Recipient> recipients) {

	}

	/**
	 * Somebody it was mailed to.
	 *
	 * @param name null for somebody of the other side who is known by address alone
	 * @param address null for the other side’s
	 * @param agrees null while they have not answered
	 */
	public record Recipient(Side side, @Nullable String name, @Nullable String address, MinutesPart part,
			String mailedAt, @Nullable Boolean agrees, @Nullable String answeredAt, @Nullable String note) {

	}

}
