/**
 * What the two sides promised each other, counted: figures of any day, what changed
 * between two days, who waits for whom. Reads published views and nothing else, so that
 * whoever asks, at a desk or from outside, is told the same.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "interchange::paper" })
@NullMarked
package org.yaksoku.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
