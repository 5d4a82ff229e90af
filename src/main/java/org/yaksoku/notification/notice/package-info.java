/**
 * What happened that asks somebody for something, batched into mails; and which mails
 * each person wants.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "statement", "followup", "account",
		"notification.job", "notification.mail", "notification.calendar" })
@NullMarked
package org.yaksoku.notification.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
