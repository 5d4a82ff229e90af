package org.yaksoku.account.people.web;

import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.web.AsTyped;

/**
 * What a browser may send to change the password of whoever is signed in.
 */
@AsTyped
@NullUnmarked
record PasswordForm(String oldPassword, String password) {

	PasswordForm {
		oldPassword = (oldPassword != null) ? oldPassword : "";
		password = (password != null) ? password : "";
	}

	@Override
	public String toString() {
		return "PasswordForm";
	}

}
