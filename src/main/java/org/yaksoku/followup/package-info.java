/**
 * What is done about a clause: actions, what each side reports and the other confirms,
 * responses, assessments.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "history", "party", "topic", "document", "meeting",
		"statement" })
@NullMarked
package org.yaksoku.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
