package org.yaksoku.statement.desk.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.Language;
import org.yaksoku.statement.TextChange;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.desk.DraftText;

/**
 * What a browser may send as the words of a clause in one language.
 */
@NullUnmarked
record TextForm(Long version, Boolean clears, @Size(max = 20000) String text, @NotNull TextStanding standing) {

	TextForm {
		// a form without them was not made by our page: it is stale, and clears nothing
		version = (version != null) ? version : -1L;
		clears = (clears != null) ? clears : false;
	}

	static TextForm of(DraftText text) {
		return new TextForm(text.version(), false, text.text(), text.standing());
	}

	TextChange toChange(Language language) {
		return new TextChange(language, this.text, this.standing, this.version);
	}

	TextForm opened(long version) {
		return new TextForm(version, this.clears, this.text, this.standing);
	}

}
