/**
 * Tables as files: reads what Korean and Japanese spreadsheets save, under limits, and
 * writes tables that they open without running anything.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.yaksoku.interchange.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
