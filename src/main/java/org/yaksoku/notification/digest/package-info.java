/**
 * What is due, told to each person on the working days of their side, and reminded of
 * before, on and after its day.
 */
@ApplicationModule(
		allowedDependencies = { "shared", "account", "notification.job", "notification.mail", "notification.notice" })
@NullMarked
package org.yaksoku.notification.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
