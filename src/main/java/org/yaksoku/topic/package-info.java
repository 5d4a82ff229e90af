/**
 * The themes, in two levels.
 */
@ApplicationModule(allowedDependencies = { "shared", "history" })
@NullMarked
package org.yaksoku.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
