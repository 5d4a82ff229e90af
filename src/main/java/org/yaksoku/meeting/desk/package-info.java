/**
 * Where the two secretariats log meetings: what their pages show, and the pages.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "history", "history::web", "party", "topic",
		"document", "meeting" })
@NullMarked
package org.yaksoku.meeting.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
