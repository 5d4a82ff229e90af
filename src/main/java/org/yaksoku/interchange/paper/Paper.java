package org.yaksoku.interchange.paper;

import java.util.List;
import java.util.Map;

import org.yaksoku.shared.Language;

/**
 * What is to be printed.
 *
 * @param template name of a template that begins with the frame {@code shared/paper}
 * @param site scheme and host that links without them begin with
 * @param sheets the same once for each language, one after the other; the first gives its
 * head and foot to all pages
 * @param files that travel inside it
 */
public record Paper(String template, String site, List<Sheet> sheets, List<EnclosedFile> files) {

	/** A paper in one language, without files. */
	public static Paper of(String template, Language language, String site, Map<String, Object> model) {
		return new Paper(template, site, List.of(new Sheet(language, model)), List.of());
	}

	/**
	 * The paper in one language.
	 *
	 * @param language it speaks; what is in another one says so itself
	 * @param model what the template reads
	 */
	public record Sheet(Language language, Map<String, Object> model) {

	}

}
