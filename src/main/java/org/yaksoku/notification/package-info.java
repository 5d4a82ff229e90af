/**
 * What needs somebody’s attention, and how they learn of it: the worklist, reminders,
 * digests, mail and calendars.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "history", "party", "topic", "document", "meeting",
		"statement", "followup", "account" })
@NullMarked
package org.yaksoku.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
