/**
 * Where the two secretariats work on statements: what their pages show, and the pages.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "history", "history::web", "party", "topic",
		"meeting", "statement", "statement.term", "statement.comment", "statement.check" })
@NullMarked
package org.yaksoku.statement.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
