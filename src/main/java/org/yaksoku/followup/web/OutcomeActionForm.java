package org.yaksoku.followup.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.meeting.OutcomeView;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;

/**
 * What a browser may send to make an action of an outcome.
 */
@NullUnmarked
record OutcomeActionForm(@Size(max = 300) String titleKo, @Size(max = 300) String titleJa,
		@Size(max = 300) String titleEn, @NotBlank String lead, @Size(max = 100) String due, String clause,
		@NotNull Visibility visibility) {

	/** The words of the outcome are where the title begins. */
	static OutcomeActionForm of(OutcomeView outcome, String clause) {
		LocalText text = outcome.text();
		return new OutcomeActionForm(start(text.ko()), start(text.ja()), start(text.en()), "", "", clause,
				Visibility.OWN_SIDE);
	}

	@AssertTrue
	public boolean isTitled() {
		return !title().isEmpty();
	}

	@AssertTrue
	public boolean isDated() {
		return DateReader.isReadable(this.due);
	}

	LocalText title() {
		return new LocalText(this.titleKo, this.titleJa, this.titleEn);
	}

	OrganisationId owner() {
		return OrganisationId.of(this.lead);
	}

	PartialDate date() {
		return (this.due == null || this.due.isBlank()) ? null : DateReader.readAsTyped(this.due).orElseThrow();
	}

	ClauseId under() {
		return (this.clause == null || this.clause.isBlank()) ? null : ClauseId.of(this.clause);
	}

	private static String start(String text) {
		return (text != null && text.length() > 300) ? text.substring(0, 299) + "…" : text;
	}

}
