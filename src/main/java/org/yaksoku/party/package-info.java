/**
 * Organisations, people, and who held which post where and when; names per script.
 */
@ApplicationModule(allowedDependencies = { "shared", "history" })
@NullMarked
package org.yaksoku.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
