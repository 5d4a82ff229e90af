package org.yaksoku.progress.figures;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuarterTests {

	@ParameterizedTest
	@CsvSource({ "2026-01-01, 2026-q1", "2026-03-31, 2026-q1", "2026-04-01, 2026-q2", "2026-12-31, 2026-q4",
			"2028-02-29, 2028-q1" })
	void aDayLiesInOne(LocalDate day, String slug) {
		Quarter quarter = Quarter.of(day);

		assertThat(quarter.slug()).isEqualTo(slug);
		assertThat(Quarter.parse(slug)).isEqualTo(quarter);
		assertThat(day).isBetween(quarter.first(), quarter.last());
	}

	@Test
	void thoseAroundADayFollowEachOther() {
		assertThat(Quarter.around(LocalDate.of(2026, 11, 30))).extracting(Quarter::slug)
			.containsExactly("2026-q3", "2026-q4", "2027-q1", "2027-q2", "2027-q3", "2027-q4");
		for (Quarter quarter : Quarter.around(LocalDate.of(2027, 12, 31))) {
			assertThat(Quarter.of(quarter.last().plusDays(1)).first()).isEqualTo(quarter.last().plusDays(1));
		}
	}

}
