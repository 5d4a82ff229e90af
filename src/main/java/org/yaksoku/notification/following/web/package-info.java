/**
 * Pages of readers who follow something. They need no sign-in.
 */
@NullMarked
package org.yaksoku.notification.following.web;

import org.jspecify.annotations.NullMarked;
