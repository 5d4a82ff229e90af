package org.yaksoku.followup.desk.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.NewMilestone;
import org.yaksoku.followup.desk.ActionSheet.StepEntry;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;

/**
 * What a browser may send about a step of an action.
 */
@NullUnmarked
record StepForm(Long version, @Size(max = 300) String stepKo, @Size(max = 300) String stepJa,
		@Size(max = 300) String stepEn, @Size(max = 100) String planned, @Size(max = 100) String reached,
		@Min(1) @Max(NewMilestone.HEAVIEST) Integer weight) {

	StepForm {
		// nothing typed: it counts as much as any other
		weight = (weight != null) ? weight : 1;
	}

	static StepForm blank() {
		return new StepForm(0L, "", "", "", "", "", 1);
	}

	static StepForm of(StepEntry step) {
		LocalText title = step.title();
		return new StepForm(step.version(), title.ko(), title.ja(), title.en(), write(step.planned()),
				write(step.reached()), step.weight());
	}

	@AssertTrue
	public boolean isTitled() {
		return !title().isEmpty();
	}

	@AssertTrue
	public boolean isPlannedDay() {
		return DateReader.isReadable(this.planned);
	}

	@AssertTrue
	public boolean isReachedDay() {
		return DateReader.isReadable(this.reached);
	}

	NewMilestone toMilestone() {
		return new NewMilestone(title(), Typed.date(this.planned, null), Typed.date(this.reached, null), this.weight);
	}

	private LocalText title() {
		return new LocalText(this.stepKo, this.stepJa, this.stepEn);
	}

	private static String write(@Nullable PartialDate date) {
		return (date != null) ? DateReader.write(date) : "";
	}

}
