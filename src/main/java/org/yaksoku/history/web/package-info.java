/**
 * Histories as pages and as files: what every room's history has in common.
 */
@NamedInterface("web")
@NullMarked
package org.yaksoku.history.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
