@NullMarked
package org.yaksoku.interchange.sheet.web;

import org.jspecify.annotations.NullMarked;
