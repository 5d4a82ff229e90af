/**
 * Recurring meetings, their editions, who came and what was said.
 */
@ApplicationModule(allowedDependencies = { "shared", "history", "party", "topic", "document" })
@NullMarked
package org.yaksoku.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
