/**
 * Brings the rows of a file into the record, step by step: how it is read, what its
 * columns are for, what stands against its rows, what it would do. Only the last step
 * writes, in one transaction, and for a day it can be taken back.
 */
@ApplicationModule(
		allowedDependencies = { "shared", "shared::web", "history", "interchange.table", "interchange.sheet" })
@NullMarked
package org.yaksoku.interchange.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
