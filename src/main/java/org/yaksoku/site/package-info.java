/**
 * The public face: what anybody may read, in three languages. It reads published views
 * only, over a connection that can read nothing else, so that a mistake here cannot show
 * a draft.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "progress::figures", "interchange::render",
		"interchange::paper" })
@NullMarked
package org.yaksoku.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
