/**
 * Where the two secretariats keep organisations and people: what their pages show, and
 * the pages.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "history", "history::web", "party", "document" })
@NullMarked
package org.yaksoku.party.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
