/**
 * The data of the first start: facts from public sources, and an invented example that
 * shows every state. Written through the services of the other rooms, as system:seed.
 */
@ApplicationModule(allowedDependencies = { "shared", "history", "party", "topic", "document", "meeting", "statement",
		"followup", "account" })
@NullMarked
package org.yaksoku.seed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
