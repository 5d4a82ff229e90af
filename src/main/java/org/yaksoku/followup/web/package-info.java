/** Pages of the desk about what is done after a meeting. */
@NullMarked
package org.yaksoku.followup.web;

import org.jspecify.annotations.NullMarked;
