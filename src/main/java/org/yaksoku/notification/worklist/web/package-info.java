/** Where work begins after signing in. */
@NullMarked
package org.yaksoku.notification.worklist.web;

import org.jspecify.annotations.NullMarked;
