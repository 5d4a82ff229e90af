/**
 * What every page shares: binding of forms, error pages, the reader's language, the one
 * stylesheet.
 */
@NamedInterface("web")
@NullMarked
package org.yaksoku.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
