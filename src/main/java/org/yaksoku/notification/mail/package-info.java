/**
 * Mail on its way out: an outbox that is written in the transaction of what it tells of,
 * and drained afterwards. Other rooms say what stands in a mail; this one sends it, tries
 * again, and shows administrators what did not arrive.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "account", "notification.job" })
@NullMarked
package org.yaksoku.notification.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
