/**
 * Terms that are always rendered the same way: one preferred word a language, and words
 * not to be used for it.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.yaksoku.statement.term;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
