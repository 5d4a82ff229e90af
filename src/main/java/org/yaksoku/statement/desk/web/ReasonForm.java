package org.yaksoku.statement.desk.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.LocalText;

/**
 * A reason that will be public, in one language at least.
 *
 * @param of the number of the version it is about, null where there is no choice
 * @param sure whether somebody said that they mean it, where that is asked
 */
@NullUnmarked
record ReasonForm(Integer of, @Size(max = 2000) String reasonKo, @Size(max = 2000) String reasonJa,
		@Size(max = 2000) String reasonEn, Boolean sure) {

	static ReasonForm blank() {
		return new ReasonForm(null, "", "", "", null);
	}

	@AssertTrue
	public boolean isGiven() {
		return !toReason().isEmpty();
	}

	boolean isMeant() {
		return Boolean.TRUE.equals(this.sure);
	}

	LocalText toReason() {
		return new LocalText(this.reasonKo, this.reasonJa, this.reasonEn);
	}

}
