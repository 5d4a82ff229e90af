/**
 * Where the two secretariats keep the themes: what their pages show, and the pages.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "history", "history::web", "topic", "document" })
@NullMarked
package org.yaksoku.topic.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
