/** Pages of the desk about organisations and people. */
@NullMarked
package org.yaksoku.party.desk.web;

import org.jspecify.annotations.NullMarked;
