/**
 * Sign-in, what becomes of words whose session has ended, and the start page of the desk;
 * and the filter chains in front of all pages.
 */
@NullMarked
package org.yaksoku.account.web;

import org.jspecify.annotations.NullMarked;
