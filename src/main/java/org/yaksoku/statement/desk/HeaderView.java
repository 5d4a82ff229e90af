package org.yaksoku.statement.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.statement.Issuer;
import org.yaksoku.statement.StatementChange;
import org.yaksoku.statement.StatementId;

/**
 * What is said about a statement, whatever its wordings, as the desk sees it.
 *
 * @param version what an edit must name
 * @param adoptedInWords as the reader understands it, null where it is not known;
 * likewise announced
 * @param meetings those it rests on, in order
 * @param issuers in the order in which they signed
 */
public record HeaderView(StatementId id, String code, long version, LocalText properName, @Nullable PartialDate adopted,
		@Nullable SpokenDate adoptedInWords, @Nullable PartialDate announced, @Nullable SpokenDate announcedInWords,
		LocalText purpose, LocalText context, LocalText occasion, LocalText note, @Nullable String internalNote,
		List<MeetingId> meetings, List<Issuer> issuers) {

	/** Those of one side, in order. */
	public List<Issuer> issuers(Side side) {
		return this.issuers.stream().filter((it) -> it.side() == side).toList();
	}

	/**
	 * The same with one issuer a place earlier among those of its side.
	 * @throws NotFound where it does not issue the statement
	 */
	public StatementChange earlier(OrganisationId organisation) {
		Issuer moved = this.issuers.stream()
			.filter((it) -> it.organisationId().equals(organisation.value()))
			.findFirst()
			.orElseThrow(() -> new NotFound(organisation));
		List<Issuer> side = issuers(moved.side());
		List<Issuer> ordered = new ArrayList<>(this.issuers);
		int at = side.indexOf(moved);
		if (at > 0) {
			Collections.swap(ordered, ordered.indexOf(moved), ordered.indexOf(side.get(at - 1)));
		}
		return new StatementChange(this.meetings, ordered, this.properName, this.adopted, this.announced, this.purpose,
				this.context, this.occasion, this.note, this.internalNote);
	}

}
