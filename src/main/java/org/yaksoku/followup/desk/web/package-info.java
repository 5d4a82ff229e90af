/** Pages of the desk about follow-up. */
@NullMarked
package org.yaksoku.followup.desk.web;

import org.jspecify.annotations.NullMarked;
