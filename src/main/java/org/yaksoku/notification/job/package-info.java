/**
 * Work that recurs without anybody asking for it, on one node at a time.
 */
@ApplicationModule(allowedDependencies = { "shared", "account" })
@NullMarked
package org.yaksoku.notification.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
