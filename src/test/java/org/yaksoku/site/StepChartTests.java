package org.yaksoku.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.yaksoku.progress.figures.Board.Step;
import org.yaksoku.site.StepChart.Held;
import org.yaksoku.site.StepChart.Mark;

import static org.assertj.core.api.Assertions.assertThat;

class StepChartTests {

	private static final List<Step> HALF_A_YEAR = List.of(step("2026-01", 1), step("2026-02", 1), step("2026-03", 2),
			step("2026-04", 2), step("2026-05", 1), step("2026-06", 3));

	@Test
	void isNothingWhereNothingWasCompleted() {
		assertThat(StepChart.of(List.of(step("2026-01", 0)), List.of())).isNull();
		assertThat(StepChart.of(List.of(), List.of())).isNull();
	}

	@Test
	void showsTheMeetingsThatFallIntoItsTime() {
		StepChart chart = StepChart.of(HALF_A_YEAR, List.of(held("early", "2025-12-31"), held("a", "2026-01-01"),
				held("b", "2026-06-30"), held("late", "2026-07-01")));

		assertThat(chart.marks()).extracting((it) -> it.held().code()).containsExactly("a", "b");
		assertThat(chart.marks().get(0).x()).isEqualTo("8.0");
		assertThat(chart.marks()).extracting(Mark::late).containsExactly(false, true);
		assertThat(chart.heldIn(YearMonth.of(2026, 6))).extracting(Held::code).containsExactly("b");
		assertThat(chart.heldIn(YearMonth.of(2026, 2))).isEmpty();
	}

	@Test
	void namesOnlyMeetingsWithRoomForTheirNames() {
		StepChart chart = StepChart.of(HALF_A_YEAR,
				List.of(held("a", "2026-02-01"), held("b", "2026-02-11"), held("c", "2026-03-15")));

		assertThat(chart.marks()).extracting(Mark::named).containsExactly(true, false, true);
	}

	@Test
	void leavesRoomForNamesOnlyWhereThereAreSome() {
		assertThat(StepChart.of(HALF_A_YEAR, List.of()).last().y()).isEqualTo("20.0");
		assertThat(StepChart.of(HALF_A_YEAR, List.of(held("a", "2026-02-01"))).last().y()).isEqualTo("44.0");
	}

	private static Step step(String month, int completed) {
		return new Step(YearMonth.parse(month), completed);
	}

	private static Held held(String code, String day) {
		return new Held(code, 1, LocalDate.parse(day));
	}

}
