/**
 * The calendar itself, and where one makes its address.
 */
@NullMarked
package org.yaksoku.notification.calendar.web;

import org.jspecify.annotations.NullMarked;
