package org.yaksoku.statement.desk.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/**
 * A reason for the two desks, as it was typed.
 *
 * @param version of the wording's row, where it matters
 */
@NullUnmarked
record NoteForm(Long version, @NotBlank @Size(max = 2000) String reason) {

	NoteForm {
		// a form without it was not made by our page: it is stale
		version = (version != null) ? version : -1L;
	}

	static NoteForm blank() {
		return new NoteForm(null, "");
	}

}
