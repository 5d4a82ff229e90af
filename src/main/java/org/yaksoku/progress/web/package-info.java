/**
 * Pages for chairs.
 */
@NullMarked
package org.yaksoku.progress.web;

import org.jspecify.annotations.NullMarked;
