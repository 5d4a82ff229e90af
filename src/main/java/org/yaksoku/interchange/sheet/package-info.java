/**
 * What a table of meetings, clauses or actions looks like: its columns and their names in
 * three languages, what the cells mean, the rows there are, and the writing of a row
 * through the service of its room.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "party", "topic", "meeting", "statement",
		"followup", "interchange.table" })
@NullMarked
package org.yaksoku.interchange.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
