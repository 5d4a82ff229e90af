package org.yaksoku.statement.desk.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.WordingChange;
import org.yaksoku.statement.WordingEdit;
import org.yaksoku.statement.desk.DraftView;

/**
 * What a browser may send for the frame of a wording.
 */
@NullUnmarked
record FrameForm(Long version, String clears, @Size(max = 300) String titleKo, @Size(max = 300) String titleJa,
		@Size(max = 300) String titleEn, TextStanding standingKo, TextStanding standingJa, TextStanding standingEn,
		@Size(max = 20000) String preambleKo, @Size(max = 20000) String preambleJa,
		@Size(max = 20000) String preambleEn, @Size(max = 20000) String closingKo, @Size(max = 20000) String closingJa,
		@Size(max = 20000) String closingEn) {

	FrameForm {
		// a form without it was not made by our page: it is stale
		version = (version != null) ? version : -1L;
	}

	static FrameForm of(DraftView draft, String clears) {
		LocalText title = draft.title();
		LocalText preamble = draft.preamble();
		LocalText closing = draft.closing();
		return new FrameForm(draft.rowVersion(), clears, title.ko(), title.ja(), title.en(),
				draft.standings().get(Language.KO), draft.standings().get(Language.JA),
				draft.standings().get(Language.EN), preamble.ko(), preamble.ja(), preamble.en(), closing.ko(),
				closing.ja(), closing.en());
	}

	@AssertTrue
	public boolean isTitled() {
		return !new LocalText(this.titleKo, this.titleJa, this.titleEn).isEmpty();
	}

	WordingEdit edit(DraftView draft) {
		return WordingEdit.of(draft.version(), this.clears);
	}

	WordingChange toChange() {
		return new WordingChange(new LocalText(this.titleKo, this.titleJa, this.titleEn),
				new LocalText(this.preambleKo, this.preambleJa, this.preambleEn),
				new LocalText(this.closingKo, this.closingJa, this.closingEn), this.standingKo, this.standingJa,
				this.standingEn);
	}

}
