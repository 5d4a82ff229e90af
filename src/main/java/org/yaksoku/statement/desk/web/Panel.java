package org.yaksoku.statement.desk.web;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Side;
import org.yaksoku.statement.desk.DraftView;

/**
 * One half of the page of the signatures.
 *
 * @param signature null until the side has signed
 */
public record Panel(Side side, DraftView.@Nullable Signature signature) {

	static Panel of(Side side, DraftView draft) {
		return new Panel(side, draft.signatures().stream().filter((it) -> it.side() == side).findFirst().orElse(null));
	}

}
