/** Files, given back to those who may read them. */
@NullMarked
package org.yaksoku.document.web;

import org.jspecify.annotations.NullMarked;
