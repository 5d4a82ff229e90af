package org.yaksoku.statement.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Side;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.TextState;
import org.yaksoku.statement.VersionId;
import org.yaksoku.statement.VersionState;
import org.yaksoku.statement.check.Finding;

/**
 * A wording on the desk: the one being worked on, or the newest where none is.
 *
 * @param rowVersion what an edit of title, preamble or closing must name
 * @param standings by language; undecided ones are left out
 * @param fingerprint SHA-256 of the canonical form in hexadecimal, null before sign-off
 * is asked for
 * @param scheduled whether it will be public only from then on
 * @param returned why it came back from sign-off last, null where it never did
 * @param withdrawn who took it back and why, null where nobody did
 * @param signatures in the order they were given
 * @param changedBy who wrote since the last request for signatures, as the history names
 * them: none of them may sign
 * @param findings about the statement as a whole
 * @param unseenMeetings codes of the meetings it comes from that the public does not see
 */
public record DraftView(StatementId statement, String code, boolean pressSummary, boolean example, VersionId version,
		int number, VersionState state, long rowVersion, LocalText title, LocalText preamble, LocalText closing,
		Map<Language, TextStanding> standings, LocalText reason, @Nullable String fingerprint,
		@Nullable Instant requestedAt, @Nullable Instant publicFrom, boolean scheduled, @Nullable Returned returned,
		@Nullable Withdrawn withdrawn, List<Signature> signatures, List<String> changedBy, List<DraftClause> clauses,
		List<Finding> findings, List<String> unseenMeetings) {

	public DraftClause clause(ClauseId id) {
		return this.clauses.stream().filter((it) -> it.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
	}

	/** Whether words may still change without a new version. */
	public boolean open() {
		return this.state == VersionState.DRAFT || this.state == VersionState.IN_SIGN_OFF;
	}

	/** Whether an edit ends a request for signatures. */
	public boolean waiting() {
		return this.state == VersionState.IN_SIGN_OFF;
	}

	/** What whoever ends a request for signatures knows: the sides that have signed. */
	public String told() {
		return this.signatures.isEmpty() ? "none"
				: this.signatures.stream().map((it) -> it.side().name()).collect(Collectors.joining(","));
	}

	public boolean signedBy(Side side) {
		return this.signatures.stream().anyMatch((it) -> it.side() == side);
	}

	/** How many texts of a language somebody has looked at beside the others. */
	public long reviewed(Language language) {
		return this.clauses.stream().filter((it) -> it.text(language).state() == TextState.REVIEWED).count();
	}

	/** When signatures were asked for, to the minute; null before. */
	public @Nullable String asked() {
		return (this.requestedAt != null) ? Moments.minute(this.requestedAt) : null;
	}

	/** From when on the public reads it, to the minute; null where that is not known. */
	public @Nullable String opens() {
		return (this.publicFrom != null) ? Moments.minute(this.publicFrom) : null;
	}

	/**
	 * Why a wording came back from sign-off.
	 *
	 * @param by as the history names them
	 * @param at an instant; shown in UTC+9
	 */
	public record Returned(String by, Instant at, String reason) {

		/** When, to the minute, in the time of both countries. */
		public String time() {
			return Moments.minute(this.at);
		}

	}

	/**
	 * A withdrawal.
	 *
	 * @param side null where both sides did it
	 */
	public record Withdrawn(@Nullable Side side, LocalText reason) {

	}

	/**
	 * A signature.
	 *
	 * @param by as the history names them
	 * @param at an instant; shown in UTC+9
	 * @param note a word beside it, for both desks; null for none
	 */
	public record Signature(Side side, String by, Instant at, String fingerprint, @Nullable String note) {

		/** When it was given, to the minute, in the time of both countries. */
		public String time() {
			return Moments.minute(this.at);
		}

		/** The same for programs, to the second. */
		public String datetime() {
			return Moments.datetime(this.at);
		}

	}

}
