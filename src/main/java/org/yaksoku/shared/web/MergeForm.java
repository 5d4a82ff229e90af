package org.yaksoku.shared.web;

import org.jspecify.annotations.NullUnmarked;

/**
 * What a browser may send to merge two things of a register.
 *
 * @param other the slug of the one that goes
 * @param version of the one that stays, as the writer saw it
 * @param otherVersion of the one that goes
 * @param seen what the preview showed
 * @param acrossSides whether the writer says that different sides are meant
 */
@NullUnmarked
public record MergeForm(String other, long version, long otherVersion, String seen, Boolean acrossSides) {

	public MergeForm {
		// nothing is called so: a form without it was not made by our page
		other = (other != null) ? other : "";
	}

	/** Whether different sides are meant. */
	public boolean meant() {
		return Boolean.TRUE.equals(this.acrossSides);
	}

}
