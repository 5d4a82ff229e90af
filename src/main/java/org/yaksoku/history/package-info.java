/**
 * Who changed what, when, with old and new value. Written by the database, read here.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.yaksoku.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
