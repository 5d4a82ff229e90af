/**
 * From a text as an office wrote it to clauses: reads what is pasted or uploaded, splits
 * it, lays the three languages side by side, and proposes kinds and topics. It proposes
 * only; a person decides and the rooms above keep what was decided.
 */
@ApplicationModule(allowedDependencies = { "shared", "statement", "statement.check" })
@NullMarked
package org.yaksoku.statement.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
