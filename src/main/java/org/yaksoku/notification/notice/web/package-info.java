/**
 * Which mails somebody wants, and the way to end them without a sign-in.
 */
@NullMarked
package org.yaksoku.notification.notice.web;

import org.jspecify.annotations.NullMarked;
