package org.yaksoku.statement.desk.web;

import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.LocalText;

/**
 * A reason that will be public, in one language at least.
 */
@NullUnmarked
record ReasonForm(String reasonKo, String reasonJa, String reasonEn) {

	LocalText toReason() {
		return new LocalText(this.reasonKo, this.reasonJa, this.reasonEn);
	}

}
