/**
 * Joint statements: their exact wordings in three languages, their clauses, who signed
 * which wording, and what became of a clause at a later edition.
 */
@ApplicationModule(allowedDependencies = { "shared", "history", "party", "topic", "document", "meeting" })
@NullMarked
package org.yaksoku.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
