@NullMarked
package org.yaksoku.interchange.intake.web;

import org.jspecify.annotations.NullMarked;
