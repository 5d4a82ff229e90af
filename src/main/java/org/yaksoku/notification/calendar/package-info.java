/**
 * What is due and which meetings there are, in the calendar of one person, by an address
 * only they have.
 */
@ApplicationModule(
		allowedDependencies = { "shared", "shared::web", "account", "interchange::render", "notification.mail" })
@NullMarked
package org.yaksoku.notification.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
