package org.yaksoku.statement.desk.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.web.AsTyped;

/**
 * What whoever signs sends: the password once more, what was read, a word beside it.
 *
 * @param password exactly as it was typed
 * @param fingerprint of the wording on the page
 * @param despite whether the signer has seen what is still open
 */
@AsTyped
@NullUnmarked
record SignatureForm(String password, String fingerprint, @Size(max = 500) String note, Boolean despite) {

	SignatureForm {
		// a form without them was not made by our page
		password = (password != null) ? password : "";
		fingerprint = (fingerprint != null) ? fingerprint : "";
		// a browser sends a line break as two characters
		note = (note != null) ? note.replace("\r", "").strip() : "";
	}

	static SignatureForm blank() {
		return new SignatureForm("", "", "", null);
	}

	boolean signsDespite() {
		return Boolean.TRUE.equals(this.despite);
	}

	@Nullable String toNote() {
		return this.note.isEmpty() ? null : this.note;
	}

}
