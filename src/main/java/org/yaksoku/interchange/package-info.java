/**
 * Records on their way in and out as files: spreadsheets, text tables, calendars.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "history", "party", "topic", "document", "meeting",
		"statement", "followup" })
@NullMarked
package org.yaksoku.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
