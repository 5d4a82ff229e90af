package org.yaksoku.account.people.web;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import org.yaksoku.account.PasswordRule;
import org.yaksoku.account.Passwords;

/**
 * Says at its field what is wrong with a password somebody chooses.
 */
@Component
class NewPassword {

	private final Passwords passwords;

	NewPassword(Passwords passwords) {
		this.passwords = passwords;
	}

	void check(Errors result, String field, String password, String name, String email) {
		if (!PasswordRule.accepts(password)) {
			result.rejectValue(field, "LongEnough");
		}
		else if (this.passwords.isGuessable(password, name, email)) {
			result.rejectValue(field, "Guessable");
		}
	}

}
