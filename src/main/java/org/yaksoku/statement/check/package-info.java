/**
 * What a careful reader would notice when three texts stand side by side: numbers that
 * differ, names without a form in a script, words that depart from a fixed term.
 * Findings, never obstacles: people decide.
 */
@ApplicationModule(allowedDependencies = { "shared", "statement", "statement.term" })
@NullMarked
package org.yaksoku.statement.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
