package org.yaksoku.statement;

import java.util.List;

/**
 * Asked before a wording goes to signature, at each signature and at its publication
 * whether clauses may be dropped: work may begin under one at any time. Answered by rooms
 * above this one, which this room does not know.
 */
public interface SignOffCheck {

	/**
	 * What stands against dropping these clauses, empty where nothing does.
	 */
	List<String> objections(List<ClauseId> dropped);

}
