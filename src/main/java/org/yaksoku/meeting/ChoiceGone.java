package org.yaksoku.meeting;

import org.yaksoku.shared.NotFound;

/**
 * Something that was chosen to belong to a part of a meeting is not there: somebody
 * removed it meanwhile.
 */
public class ChoiceGone extends NotFound {

	private final String what;

	/**
	 * @param what a word for its kind: session, agenda, organisation
	 */
	ChoiceGone(String what, Object id) {
		super(id);
		this.what = what;
	}

	/** A word for the kind of thing: session, agenda, organisation. */
	public String what() {
		return this.what;
	}

}
