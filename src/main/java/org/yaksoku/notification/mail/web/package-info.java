/**
 * What did not arrive, for administrators.
 */
@NullMarked
package org.yaksoku.notification.mail.web;

import org.jspecify.annotations.NullMarked;
