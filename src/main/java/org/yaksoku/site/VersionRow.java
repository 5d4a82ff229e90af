package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.SpokenDate;

/**
 * A version of a statement in the list of its versions.
 *
 * @param state name of the state
 * @param until when another version took its place, null for the current one
 * @param reason why it follows the one before, or why it was withdrawn
 */
public record VersionRow(int number, String state, @Nullable SpokenDate from, @Nullable SpokenDate until,
		@Nullable Spoken reason, @Nullable String fingerprint, List<StatementPage.SignOff> signOffs) {

	/** Whether its words are gone and only the reason is left. */
	public boolean isWithdrawn() {
		return this.state.equals("WITHDRAWN");
	}

}
