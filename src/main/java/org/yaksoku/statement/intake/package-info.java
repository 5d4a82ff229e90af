/**
 * From a text as an office wrote it to clauses: reads what is pasted or uploaded, splits
 * it, lays the three languages side by side, and proposes kinds and topics. It proposes
 * only; a person decides step by step, and the last step adds the clauses to a draft.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "topic", "statement", "statement.check",
		"statement.term", "statement.desk" })
@NullMarked
package org.yaksoku.statement.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
