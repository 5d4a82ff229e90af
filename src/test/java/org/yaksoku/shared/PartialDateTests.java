package org.yaksoku.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaksoku.shared.PartialDate.Precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PartialDateTests {

	@ParameterizedTest
	@MethodSource("spans")
	void knowsItsEarliestAndLatestDay(PartialDate date, String earliest, String latest) {
		assertThat(date.earliest()).isEqualTo(earliest);
		assertThat(date.latest()).isEqualTo(latest);
	}

	static Stream<Arguments> spans() {
		return Stream.of(Arguments.of(PartialDate.day(LocalDate.of(2025, 12, 8)), "2025-12-08", "2025-12-08"),
				Arguments.of(PartialDate.month(YearMonth.of(2024, 2)), "2024-02-01", "2024-02-29"),
				Arguments.of(PartialDate.quarter(2026, 4), "2026-10-01", "2026-12-31"),
				Arguments.of(PartialDate.half(2026, 1), "2026-01-01", "2026-06-30"),
				Arguments.of(PartialDate.year(2026), "2026-01-01", "2026-12-31"),
				Arguments.of(PartialDate.fiscalYear(2026), "2026-04-01", "2027-03-31"));
	}

	@Test
	void knowsNothingWhereNothingIsKnown() {
		PartialDate date = PartialDate.unknown("on the 8th");

		assertThat(date.isKnown()).isFalse();
		assertThat(date.latest()).isNull();
		assertThat(date.printed()).isEqualTo("on the 8th");
	}

	@Test
	void keepsTheWordsOfTheSourceWhereTheDaysStayTheSame() {
		PartialDate before = PartialDate.month(YearMonth.of(2026, 3)).printedAs("2026년 봄").asInferred();

		assertThat(PartialDate.keeping(before, PartialDate.month(YearMonth.of(2026, 3)))).isEqualTo(before);
		assertThat(PartialDate.keeping(before, PartialDate.month(YearMonth.of(2026, 4))))
			.isEqualTo(PartialDate.month(YearMonth.of(2026, 4)));
		assertThat(PartialDate.keeping(before, PartialDate.day(LocalDate.of(2026, 3, 1))))
			.isEqualTo(PartialDate.day(LocalDate.of(2026, 3, 1)));
		assertThat(PartialDate.keeping(before, PartialDate.month(YearMonth.of(2026, 3)).printedAs("3월")))
			.extracting(PartialDate::printed)
			.isEqualTo("3월");
		assertThat(PartialDate.keeping(before, null)).isNull();
	}

	@Test
	void refusesASpanThatItsPrecisionCannotHave() {
		LocalDate day = LocalDate.of(2026, 1, 1);

		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PartialDate(Precision.UNKNOWN, day, day, null, false));
		assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(Precision.DAY, null, null, null, false));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PartialDate(Precision.MONTH, day, day.minusDays(1), null, false));
	}

}
