/**
 * The figures themselves: one definition of each, asked over whatever connection the
 * caller has.
 */
@NamedInterface("figures")
@NullMarked
package org.yaksoku.progress.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
