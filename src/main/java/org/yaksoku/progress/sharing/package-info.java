/**
 * The overview for somebody without an account: by an address that can be taken back, for
 * a time, of one series or all, with every opening written down.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "progress", "progress::figures" })
@NullMarked
package org.yaksoku.progress.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
