/**
 * Minutes on the desk, and the page on which a participant confirms them.
 */
@NullMarked
package org.yaksoku.notification.minutes.web;

import org.jspecify.annotations.NullMarked;
