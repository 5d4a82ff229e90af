package org.yaksoku.followup.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.followup.RecordedLineage;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.LineageKind;

/**
 * What a browser may send to put right what became of a clause.
 *
 * @param to the clause that follows it, empty for none
 * @param reason why it was wrong, for both sides to read
 */
@NullUnmarked
record CorrectionForm(Long version, @NotNull LineageKind kind, String to, @Size(max = 2000) String noteKo,
		@Size(max = 2000) String noteJa, @Size(max = 2000) String noteEn, @NotNull Visibility visibility,
		@NotBlank @Size(max = 500) String reason) {

	static CorrectionForm of(RecordedLineage it) {
		return new CorrectionForm(it.version(), it.kind(), (it.to() != null) ? it.to().toString() : "", it.note().ko(),
				it.note().ja(), it.note().en(), it.visibility(), "");
	}

	@AssertTrue
	public boolean isShared() {
		return this.visibility != Visibility.OWN_SIDE;
	}

	ClauseId successor() {
		return (this.kind == LineageKind.DROPS || this.to == null || this.to.isBlank()) ? null : ClauseId.of(this.to);
	}

	LocalText words() {
		return new LocalText(this.noteKo, this.noteJa, this.noteEn);
	}

}
