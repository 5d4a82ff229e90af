package org.yaksoku.statement.desk.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.LocalText;

/**
 * A reason that will be public, in one language at least.
 *
 * @param of the number of the version it is about, null where there is no choice
 */
@NullUnmarked
record ReasonForm(Integer of, @Size(max = 2000) String reasonKo, @Size(max = 2000) String reasonJa,
		@Size(max = 2000) String reasonEn) {

	static ReasonForm blank() {
		return new ReasonForm(null, "", "", "");
	}

	@AssertTrue
	public boolean isGiven() {
		return !toReason().isEmpty();
	}

	LocalText toReason() {
		return new LocalText(this.reasonKo, this.reasonJa, this.reasonEn);
	}

}
