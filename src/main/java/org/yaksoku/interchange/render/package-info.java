/**
 * Records as files that other programs read: calendars. It is given what is to stand
 * there and asks no repository for it, so that public pages may use it.
 */
@NamedInterface("render")
@NullMarked
package org.yaksoku.interchange.render;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
