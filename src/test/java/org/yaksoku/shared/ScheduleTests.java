package org.yaksoku.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTests {

	/** The last day of every precision, fourteen days before it, and the day after it. */
	@ParameterizedTest
	@CsvSource({ "2026-03-31, 2026-03-31", "2026-02, 2026-02-28", "2028-02, 2028-02-29", "2026 Q1, 2026-03-31",
			"2026 Q4, 2026-12-31", "2026 H1, 2026-06-30", "2026 H2, 2026-12-31", "2026, 2026-12-31",
			"2026年度, 2027-03-31" })
	void turnsOnTheLastDayADateCanMean(String typed, LocalDate last) {
		PartialDate due = DateReader.read(typed).orElseThrow();

		assertThat(due.latest()).isEqualTo(last);
		assertThat(Schedule.of(due.latest(), last.minusDays(15))).isEqualTo(Schedule.ON_TIME);
		assertThat(Schedule.of(due.latest(), last.minusDays(14))).isEqualTo(Schedule.DUE_SOON);
		assertThat(Schedule.of(due.latest(), last)).isEqualTo(Schedule.DUE_SOON);
		assertThat(Schedule.of(due.latest(), last.plusDays(1))).isEqualTo(Schedule.PAST_DUE);
	}

	@Test
	void isNeverPastDueWithoutADate() {
		assertThat(Schedule.of(PartialDate.unknown("soon").latest(), LocalDate.of(9999, 1, 1)))
			.isEqualTo(Schedule.NO_DATE);
	}

	/** Midnight is that of Korea and Japan, wherever the machine stands. */
	@ParameterizedTest
	@ValueSource(strings = { "UTC", "Asia/Seoul", "America/New_York" })
	void turnsAtMidnightOfBothCountries(String zone) {
		TimeZone before = TimeZone.getDefault();
		TimeZone.setDefault(TimeZone.getTimeZone(zone));
		try {
			Instant lastMinute = Instant.parse("2026-03-31T14:59:59Z");
			Clock clock = Clock.fixed(lastMinute, ZoneId.of("UTC+9"));
			Clock next = Clock.fixed(lastMinute.plusSeconds(1), new TimeConfiguration().clock().getZone());

			assertThat(Schedule.of(LocalDate.of(2026, 3, 31), LocalDate.now(clock))).isEqualTo(Schedule.DUE_SOON);
			assertThat(Schedule.of(LocalDate.of(2026, 3, 31), LocalDate.now(next))).isEqualTo(Schedule.PAST_DUE);
		}
		finally {
			TimeZone.setDefault(before);
		}
	}

}
