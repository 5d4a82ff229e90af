package org.yaksoku.followup.desk.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.Language;

/**
 * What a browser may send as the other side’s answer.
 *
 * @param agrees false where that side sees it differently, which needs a note
 * @param from the page to return to, empty for that of the action
 */
@NullUnmarked
record AnswerForm(@NotNull Boolean agrees, @Size(max = 2000) String answer, Language answerLanguage, String from) {

	static AnswerForm blank(Language reader, String from) {
		return new AnswerForm(null, "", reader, from);
	}

	@AssertTrue
	public boolean isExplained() {
		return !Boolean.FALSE.equals(this.agrees) || Typed.words(this.answer) != null;
	}

}
