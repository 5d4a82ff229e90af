/** Pages of the desk about statements. */
@NullMarked
package org.yaksoku.statement.desk.web;

import org.jspecify.annotations.NullMarked;
