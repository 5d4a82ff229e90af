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
record TextForm(Long version, String clears, @Size(max = 20000) String text, @NotNull TextStanding standing) {

	TextForm {
		// a form without it was not made by our page: it is stale
		version = (version != null) ? version : -1L;
	}

	static TextForm of(DraftText text, String clears) {
		return new TextForm(text.version(), clears, text.text(), text.standing());
	}

	/** Begun with the words of another language; nothing is saved yet. */
	TextForm from(DraftText source) {
		return new TextForm(this.version, this.clears, source.text(), this.standing);
	}

	/** Whether it says that there is no text in this language. */
	boolean isEmpty() {
		return this.text == null || this.text.isBlank();
	}

	TextChange toChange(Language language) {
		return new TextChange(language, this.text, this.standing, this.version);
	}

	TextForm opened(long version) {
		return new TextForm(version, this.clears, this.text, this.standing);
	}

}
