/**
 * Pages as they are printed: from a template to a tagged PDF that keeps (PDF/UA-1 and
 * PDF/A-3a), with the fonts of both languages and with files inside. It is given what is
 * to stand there and asks no repository for it, so that public pages may use it.
 */
@NamedInterface("paper")
@NullMarked
package org.yaksoku.interchange.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
