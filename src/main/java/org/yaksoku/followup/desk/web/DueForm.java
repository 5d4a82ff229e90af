package org.yaksoku.followup.desk.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.NewDueDate;
import org.yaksoku.followup.desk.ActionSheet;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.web.Beside;

/**
 * What a browser may send to move a due date.
 *
 * @param reason in the language of the writer
 */
@NullUnmarked
record DueForm(Long version, @NotNull Horizon horizon, @Size(max = 100) String due, @Size(max = 200) String duePrinted,
		@NotBlank @Size(max = 500) String reason) {

	static DueForm of(ActionSheet sheet) {
		PartialDate due = sheet.row().due();
		return new DueForm(sheet.version(), sheet.horizon(), (due != null) ? DateReader.write(due) : "",
				(due != null) ? Typed.text(due.printed()) : "", "");
	}

	/** Whether a date was typed, or left, although it is not to be one. */
	boolean isUndecided() {
		return this.horizon != Horizon.DATED && Typed.words(this.due) != null;
	}

	/**
	 * Whether it says what holds already; where another date is proposed it takes that
	 * back.
	 */
	boolean isSameAgain(ActionSheet sheet) {
		PartialDate due = sheet.row().due();
		return sheet.openDate() == null && this.horizon == sheet.horizon()
				&& (this.horizon != Horizon.DATED || Typed.date(this.due, this.duePrinted).equals(due));
	}

	@AssertTrue
	@Beside("due")
	public boolean isDated() {
		return this.horizon != Horizon.DATED || (Typed.words(this.due) != null && DateReader.isReadable(this.due));
	}

	NewDueDate toNewDueDate(Language language) {
		return new NewDueDate(this.horizon,
				(this.horizon == Horizon.DATED) ? Typed.date(this.due, this.duePrinted) : null, this.reason, language);
	}

}
