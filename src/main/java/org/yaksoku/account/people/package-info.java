/**
 * The people of the portal: who they are and how they come in, for the administrators of
 * their side; and each one's own account.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "party", "account" })
@NullMarked
package org.yaksoku.account.people;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
