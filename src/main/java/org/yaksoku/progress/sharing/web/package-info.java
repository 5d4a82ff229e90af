/**
 * Making, taking back and opening such addresses.
 */
@NullMarked
package org.yaksoku.progress.sharing.web;

import org.jspecify.annotations.NullMarked;
