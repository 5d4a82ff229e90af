/**
 * The addresses of the public pages.
 */
@NullMarked
package org.yaksoku.site.web;

import org.jspecify.annotations.NullMarked;
