package org.yaksoku.statement.desk.web;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;

/**
 * The language in an address that names a text.
 */
final class Spoken {

	private Spoken() {
	}

	static Language of(String code) {
		return Language.find(code).orElseThrow(() -> new NotFound(code));
	}

}
