/**
 * Where both sides follow up what they promised: lists of actions, one action with its
 * reports and answers, clauses and what became of them.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "history", "history::web", "party", "topic",
		"document", "meeting", "statement", "followup" })
@NullMarked
package org.yaksoku.followup.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
