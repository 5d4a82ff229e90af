package org.yaksoku.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

import org.yaksoku.account.NewAdministrator;
import org.yaksoku.shared.Language;

/**
 * What a browser may send for the first administrator of a side.
 */
@NullUnmarked
record SetupForm(@NotBlank @Size(max = 200) String name,
		@NotBlank @Size(max = 200) @Pattern(regexp = EMAIL) String email, @LongEnough String password) {

	// or nothing at all, which is another mistake
	private static final String EMAIL = "\\s*([\\x21-\\x3f\\x41-\\x7e]+@[A-Za-z0-9.-]+\\s*)?";

	static SetupForm blank() {
		return new SetupForm("", "", "");
	}

	NewAdministrator toNewAdministrator(Language language) {
		return new NewAdministrator(this.email, this.name, this.password, language);
	}

	@Override
	public String toString() {
		return "SetupForm[" + this.email + "]";
	}

}
