package org.yaksoku.notification.worklist.web;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.PartialDate.Precision;
import org.yaksoku.shared.web.Beside;

/**
 * What a browser may send to name a deputy.
 */
@NullUnmarked
record DeputyForm(@NotBlank @Pattern(regexp = "|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") String deputy,
		String fromDay, String untilDay) {

	static DeputyForm blank() {
		return new DeputyForm("", "", "");
	}

	@AssertTrue
	@Beside("fromDay")
	public boolean isPeriod() {
		return day(this.fromDay).isPresent() && day(this.untilDay).isPresent() && !last().isBefore(first());
	}

	LocalDate first() {
		return day(this.fromDay).orElseThrow();
	}

	LocalDate last() {
		return day(this.untilDay).orElseThrow();
	}

	private static Optional<LocalDate> day(String typed) {
		return (typed == null || typed.isBlank()) ? Optional.empty()
				: DateReader.read(typed).filter((it) -> it.precision() == Precision.DAY).map(PartialDate::earliest);
	}

}
