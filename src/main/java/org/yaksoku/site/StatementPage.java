package org.yaksoku.site;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * One statement in one of its versions: everything about it but its clauses.
 *
 * @param title in the reader's language, or the best there is
 * @param titles the titles in the other languages
 * @param names the titles in all languages, for machines
 * @param current number of the version that is current now
 * @param gone whether that one was withdrawn
 * @param state name of the state of this version
 * @param fingerprint of the signed text, null for a press summary
 * @param versionDate from when the public reads this version
 * @param source where a press summary is known from
 * @param previous the previous edition, null where there is none
 * @param next the next edition, null where there is none
 */
public record StatementPage(String code, Spoken title, List<Spoken> titles, LocalText names,
		@Nullable Spoken properName, @Nullable Spoken series, @Nullable String seriesSlug, @Nullable SpokenDate adopted,
		@Nullable SpokenDate announced, @Nullable Spoken purpose, @Nullable Spoken context, @Nullable Spoken occasion,
		@Nullable Spoken note, UUID version, int number, int current, boolean gone, String state,
		@Nullable SpokenDate versionDate, @Nullable Spoken reason, @Nullable String fingerprint, LocalText preamble,
		LocalText closing, LocalText standings, List<Party> issuers, List<SignOff> signOffs, List<MeetingRow> meetings,
		List<Claim> claims, @Nullable Source source, @Nullable SpokenDate withdrawnAt, @Nullable Side withdrawnBy,
		@Nullable Spoken withdrawalReason, @Nullable Neighbour previous, @Nullable Neighbour next, boolean example,
		boolean pressSummary) {

	public boolean isWithdrawn() {
		return this.state.equals("WITHDRAWN");
	}

	/** Whether another version has taken the place of this one. */
	public boolean isOld() {
		return this.number != this.current;
	}

	/**
	 * Which edition of its series it comes from, null where that is not known.
	 */
	public @Nullable Integer edition() {
		return this.meetings.stream()
			.filter((it) -> it.seriesSlug() != null && it.seriesSlug().equals(this.seriesSlug))
			.reduce((first, last) -> last)
			.map(MeetingRow::edition)
			.orElse(null);
	}

	/** How the text stands in one language, null where there is none. */
	@Nullable String standing(Language language) {
		return this.standings.in(language);
	}

	/**
	 * One side stands behind the text.
	 */
	public record SignOff(Side side, @Nullable SpokenDate date) {

	}

	/**
	 * Where something is known from.
	 *
	 * @param url null for print
	 */
	public record Source(@Nullable Spoken title, @Nullable Spoken publisher, @Nullable String url,
			@Nullable Spoken rights) {

	}

}
