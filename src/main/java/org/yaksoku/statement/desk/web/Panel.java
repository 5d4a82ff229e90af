package org.yaksoku.statement.desk.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Colleagues;
import org.yaksoku.shared.Side;
import org.yaksoku.statement.desk.DraftView;

/**
 * One half of the page of the signatures.
 *
 * @param signature null until the side has signed
 * @param signers who may sign for the side as the text stands, as the history names them;
 * empty once it has signed or where no signature is asked for
 */
public record Panel(Side side, DraftView.@Nullable Signature signature, List<String> signers) {

	/** As it stands, whoever may still sign. */
	static Panel of(Side side, DraftView draft) {
		return new Panel(side, draft.signatures().stream().filter((it) -> it.side() == side).findFirst().orElse(null),
				List.of());
	}

	/**
	 * With those of its approvers who did not write any of the text since the last
	 * request (rule 2).
	 */
	static Panel of(Side side, DraftView draft, Colleagues colleagues) {
		Panel panel = of(side, draft);
		if (panel.signature != null || !draft.open() || draft.pressSummary()) {
			return panel;
		}
		return new Panel(side, null,
				colleagues.approversOf(side)
					.stream()
					.map((it) -> Actor.named(it.id()))
					.filter((it) -> !draft.changedBy().contains(it))
					.toList());
	}

	/**
	 * Whether nobody of the side could sign the text as it stands.
	 */
	public boolean stuck(DraftView draft) {
		return this.signature == null && draft.waiting() && this.signers.isEmpty();
	}

}
