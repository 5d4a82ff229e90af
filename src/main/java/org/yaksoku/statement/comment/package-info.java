/**
 * Remarks on a clause while its wording is worked on: for one's own side unless said
 * otherwise, open until somebody settles them, never public.
 */
@ApplicationModule(allowedDependencies = { "shared", "statement" })
@NullMarked
package org.yaksoku.statement.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
