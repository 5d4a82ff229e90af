/** Pages about the people of the portal. */
@NullMarked
package org.yaksoku.account.people.web;

import org.jspecify.annotations.NullMarked;
