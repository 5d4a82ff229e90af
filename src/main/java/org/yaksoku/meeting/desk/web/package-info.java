/** Pages of the desk about statements. */
@NullMarked
package org.yaksoku.meeting.desk.web;

import org.jspecify.annotations.NullMarked;
