/**
 * Readers without an account who follow a statement or a clause: once a week they are
 * told by mail what changed about it, and only what anybody may read.
 */
@ApplicationModule(
		allowedDependencies = { "shared", "shared::web", "account", "notification.mail", "notification.job" })
@NullMarked
package org.yaksoku.notification.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
