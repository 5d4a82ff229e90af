/**
 * Where the database comes from: an embedded PostgreSQL that needs no set-up, unless an
 * address of one's own is given. Knows no other room.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.yaksoku.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
