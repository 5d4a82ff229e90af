package org.yaksoku.notification.notice;

import java.util.List;
import java.util.UUID;

import org.yaksoku.account.AccountView;
import org.yaksoku.account.Colleagues;
import org.yaksoku.shared.Side;

import org.springframework.stereotype.Component;

/**
 * Whom something concerns.
 */
@Component
class Concerned {

	private final Colleagues colleagues;

	Concerned(Colleagues colleagues) {
		this.colleagues = colleagues;
	}

	/**
	 * Those of a side who answer for an action: all who write for it, as long as no
	 * action names a person of its own.
	 * @param action its key
	 */
	List<AccountView> withAction(Side side, UUID action) {
		return writers(side);
	}

	/** EDITORs and APPROVERs. */
	List<AccountView> writers(Side side) {
		return this.colleagues.of(side).stream().filter(AccountView::writes).toList();
	}

	List<AccountView> approvers(Side side) {
		return this.colleagues.of(side).stream().filter(AccountView::approves).toList();
	}

}
