/**
 * Sources, evidence and attachments, and what a source says about one field of one thing.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared::web", "history" })
@NullMarked
package org.yaksoku.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
