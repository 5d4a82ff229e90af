package org.yaksoku.progress;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * A text that waits for a signature, or for being published; or a new date that one side
 * proposes for an action of both.
 *
 * @param code of the statement, or of the action
 * @param horizon name of the horizon that is proposed, null where it is a text
 * @param date the date that is proposed, null where none is
 * @param awaited the sides that have not signed or not answered, in the reader’s order;
 * empty where both have signed
 * @param since the day it was asked for, null where that is not known
 * @param mine whether it waits for the reader
 * @param example whether it is invented
 */
public record Decision(String code, @Nullable Spoken title, @Nullable String horizon, @Nullable SpokenDate date,
		List<Side> awaited, @Nullable SpokenDate since, boolean mine, boolean example) {

	/** Where it is decided. */
	public String address() {
		return (this.horizon != null) ? "/desk/actions/" + this.code + "#dates"
				: "/desk/statements/" + this.code + "/sign-off";
	}

}
