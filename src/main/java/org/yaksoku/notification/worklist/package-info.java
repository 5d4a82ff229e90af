/**
 * What needs somebody today, what they put off, and who stands in for whom.
 */
@ApplicationModule(
		allowedDependencies = { "shared", "shared::web", "history", "meeting", "statement", "followup", "account" })
@NullMarked
package org.yaksoku.notification.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
