/**
 * Who may sign in, for which side and with which roles. Supplies {@code CurrentUser} to
 * the rooms below, which never ask a static for it, and decides which addresses anybody
 * may read.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "history", "party" })
package org.yaksoku.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
