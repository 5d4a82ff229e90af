package org.yaksoku.account;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

/**
 * Who works with the portal, for work that writes to them: no person asks for all of
 * them.
 */
@Service
@Transactional(readOnly = true)
public class Colleagues {

	private final UserAccountRepository accounts;

	private final CurrentUser currentUser;

	Colleagues(UserAccountRepository accounts, CurrentUser currentUser) {
		this.accounts = accounts;
		this.currentUser = currentUser;
	}

	/**
	 * Everybody with an active account of a side.
	 * @throws NotPermitted for anybody but the system
	 */
	public List<AccountView> of(Side side) {
		requireSystem();
		return this.accounts.findBySideAndActiveTrueOrderById(side).stream().map(UserAccount::view).toList();
	}

	/**
	 * Somebody with an active account, empty where there is none any more.
	 * @throws NotPermitted for anybody but the system
	 */
	public Optional<AccountView> find(UserId id) {
		requireSystem();
		return this.accounts.findByIdAndActiveTrue(id.value()).map(UserAccount::view);
	}

	private void requireSystem() {
		if (!this.currentUser.required().isSystem()) {
			throw new NotPermitted("Addresses are for those who look after them");
		}
	}

}
