/**
 * The minutes of a meeting: their exact text, mailed by each side to its own people, and
 * confirmed by those who took part before they are final.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "meeting", "account", "notification.mail",
		"interchange::paper" })
@NullMarked
package org.yaksoku.notification.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
