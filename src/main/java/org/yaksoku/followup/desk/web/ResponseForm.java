package org.yaksoku.followup.desk.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.followup.NewResponse;
import org.yaksoku.followup.ResponseState;
import org.yaksoku.followup.desk.ClauseSheet;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;

/**
 * What a browser may send about the answer of an addressee.
 *
 * @param version how many answers of the own side the page knew of
 * @param addressee and note in the language of the writer
 */
@NullUnmarked
record ResponseForm(Long version, @NotNull ResponseState state, @Size(max = 300) String addressee,
		@Size(max = 100) String answered, @Size(max = 2000) String responseNote, @NotNull Visibility visibility) {

	static ResponseForm blank(ClauseSheet sheet, Side side) {
		return new ResponseForm(sheet.answersOf(side), null, "", "", "", Visibility.OWN_SIDE);
	}

	@AssertTrue
	public boolean isDated() {
		return DateReader.isReadable(this.answered);
	}

	long seen() {
		return (this.version != null) ? this.version : -1;
	}

	NewResponse toNewResponse(ClauseSheet sheet, Side side, Language language) {
		LocalText none = LocalText.none();
		return new NewResponse(new ClauseId(sheet.id()), none.with(language, this.addressee), this.state,
				Typed.date(this.answered, null), none.with(language, this.responseNote), null, side, this.visibility,
				null);
	}

}
