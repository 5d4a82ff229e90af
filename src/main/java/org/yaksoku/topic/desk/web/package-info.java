/** Pages of the desk about themes. */
@NullMarked
package org.yaksoku.topic.desk.web;

import org.jspecify.annotations.NullMarked;
