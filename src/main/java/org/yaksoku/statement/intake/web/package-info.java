/** Pages that lead from a pasted or uploaded text to clauses. */
@NullMarked
package org.yaksoku.statement.intake.web;

import org.jspecify.annotations.NullMarked;
