package org.yaksoku.shared;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTests {

	/** One line a state: what may follow it, by the first letters of the states. */
	@ParameterizedTest
	@CsvSource({ "-, NOT_STARTED IN_PROGRESS COMPLETED ON_HOLD DISCONTINUED",
			"NOT_STARTED, NOT_STARTED IN_PROGRESS COMPLETED ON_HOLD DISCONTINUED",
			"IN_PROGRESS, IN_PROGRESS COMPLETED ON_HOLD DISCONTINUED",
			"ON_HOLD, IN_PROGRESS COMPLETED ON_HOLD DISCONTINUED", "COMPLETED, IN_PROGRESS COMPLETED ON_HOLD",
			"DISCONTINUED, IN_PROGRESS DISCONTINUED" })
	void knowsWhatASideMaySayNext(String before, String after) {
		Progress said = before.equals("-") ? null : Progress.valueOf(before);

		assertThat(Progress.after(said).stream().map(Enum::name).collect(Collectors.joining(" "))).isEqualTo(after);
	}

}
