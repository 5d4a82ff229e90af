package org.yaksoku.followup.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.LineageKind;

/**
 * What a browser may send about what became of a clause.
 *
 * @param from the clause of the edition before
 * @param to what follows it: a clause, or for DROPS a statement that is silent; empty at
 * an edition without a statement
 * @param note in the language of the writer
 */
@NullUnmarked
record LineageForm(@NotBlank String from, @NotNull LineageKind kind, String to, @Size(max = 2000) String note,
		@NotNull Visibility visibility) {

	@AssertTrue
	public boolean isShared() {
		return this.visibility != Visibility.OWN_SIDE;
	}

	LocalText words(Language language) {
		return LocalText.none().with(language, this.note);
	}

}
