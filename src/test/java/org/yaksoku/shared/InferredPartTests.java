package org.yaksoku.shared;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class InferredPartTests {

	private static final PartialDate DAY = PartialDate.day(LocalDate.of(2025, 12, 8));

	@ParameterizedTest
	@CsvSource({ "on the 8th,MONTH_AND_YEAR", "8일,MONTH_AND_YEAR", "8日,MONTH_AND_YEAR", "On December 8,YEAR",
			"Dec. 8,YEAR", "12월 8일,YEAR", "12月8日,YEAR", "12/8,YEAR", "8 December 2025,WHOLE", "令和7年12月8日,WHOLE",
			"last Monday,WHOLE", "on the 18th,WHOLE" })
	void isWhatTheWordingOfADayLeavesOut(String printed, InferredPart part) {
		assertThat(InferredPart.of(DAY.printedAs(printed).asInferred())).isEqualTo(part);
	}

	@Test
	void isTheYearWhereASourceSaysNextYearOrAMonth() {
		assertThat(InferredPart.of(PartialDate.year(2026).printedAs("next year").asInferred()))
			.isEqualTo(InferredPart.YEAR);
		assertThat(InferredPart.of(PartialDate.month(YearMonth.of(2026, 5)).printedAs("in May").asInferred()))
			.isEqualTo(InferredPart.YEAR);
		assertThat(InferredPart.of(PartialDate.month(YearMonth.of(2026, 5)).printedAs("in spring").asInferred()))
			.isEqualTo(InferredPart.WHOLE);
	}

	@Test
	void isTheWholeWhereNoWordingIsKept() {
		assertThat(InferredPart.of(DAY.asInferred())).isEqualTo(InferredPart.WHOLE);
		assertThat(InferredPart.of(PartialDate.unknown("on the 8th").asInferred())).isEqualTo(InferredPart.WHOLE);
	}

	@Test
	void isNothingWhereTheDateWasRead() {
		assertThat(InferredPart.of(DAY)).isNull();
		assertThat(InferredPart.of(DAY.printedAs("on the 8th"))).isNull();
	}

}
