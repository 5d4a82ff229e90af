package org.yaksoku.notification.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaksoku.shared.Side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingDaysTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("UTC+9"));

	private final WorkingDays days;

	WorkingDaysTests() throws IOException {
		this.days = new WorkingDays("", CLOCK);
	}

	@ParameterizedTest
	@CsvSource({ "KR,2026-03-02", "KR,2026-05-01", "KR,2026-05-25", "KR,2026-06-03", "KR,2026-07-17", "KR,2026-08-17",
			"KR,2026-09-24", "KR,2026-10-05", "KR,2027-02-09", "KR,2027-05-03", "KR,2027-07-19", "KR,2027-08-16",
			"KR,2027-10-04", "KR,2027-10-11", "KR,2027-12-27", "JP,2026-05-06", "JP,2026-09-22", "JP,2026-11-23",
			"JP,2027-03-22", "JP,2027-09-23" })
	void rests(Side side, LocalDate day) {
		assertThat(this.days.isWorkingDay(side, day)).isFalse();
		assertThat(day.getDayOfWeek()).as("not for being a weekend").isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
	}

	@ParameterizedTest
	// the other side rests; Saturday of Chuseok and Memorial Day are not made up for; no
	// Sunday in the way
	@CsvSource({ "JP,2026-08-17", "KR,2026-05-06", "KR,2026-09-22", "JP,2027-02-09", "KR,2026-09-28", "KR,2026-06-08",
			"KR,2027-06-07", "JP,2027-09-21", "JP,2027-09-22", "KR,2026-11-23", "JP,2026-12-25", "JP,2026-12-31",
			"KR,2026-11-24", "JP,2026-11-24" })
	void works(Side side, LocalDate day) {
		assertThat(this.days.isWorkingDay(side, day)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "KR,2027-02-10,2027-02-05", "JP,2026-05-07,2026-05-01", "KR,2026-05-04,2026-04-30",
			"JP,2026-09-24,2026-09-18", "KR,2026-11-24,2026-11-23" })
	void knowsTheWorkingDayBefore(Side side, LocalDate day, LocalDate before) {
		assertThat(this.days.before(side, day)).isEqualTo(before);
	}

	/** Article 3 of either law, so that a slip in the list is seen. */
	@Test
	void whatFallsOnARestDayIsMadeUpForAsTheLawsSay() {
		for (Holiday it : this.days.of(Side.JP)) {
			if (it.day().getDayOfWeek() == DayOfWeek.SUNDAY) {
				LocalDate next = it.day().plusDays(1);
				while (this.days.on(Side.JP, next) != null && !name(Side.JP, next).startsWith("休日")) {
					next = next.plusDays(1);
				}
				assertThat(name(Side.JP, next)).as("after " + it).startsWith("休日");
			}
		}
		List<String> sundayOnly = List.of("설날 연휴", "설날", "추석 연휴", "추석");
		for (Holiday it : this.days.of(Side.KR)) {
			String name = String.valueOf(it.name().ko());
			boolean never = name.equals("신정") || name.equals("현충일") || name.startsWith("대체");
			boolean lost = it.day().getDayOfWeek() == DayOfWeek.SUNDAY
					|| (it.day().getDayOfWeek() == DayOfWeek.SATURDAY && !sundayOnly.contains(name));
			if (lost && !never) {
				String substitute = "대체공휴일(" + name.replace(" 연휴", "") + ")";
				assertThat(this.days.of(Side.KR)).as(substitute)
					.anyMatch((other) -> substitute.equals(other.name().ko()) && other.day().isAfter(it.day())
							&& other.day().isBefore(it.day().plusDays(4)));
			}
		}
	}

	@Test
	void namesEachHolidayInThreeLanguagesAndCoversTwoYears() {
		for (Side side : Side.values()) {
			assertThat(this.days.of(side)).allSatisfy((it) -> assertThat(it.name().missing()).isEmpty());
			assertThat(this.days.of(side)).extracting((it) -> it.day().getYear()).contains(2026, 2027);
		}
		assertThat(this.days.of(Side.KR)).hasSize(46);
		assertThat(this.days.of(Side.JP)).hasSize(35);
	}

	@Test
	void takesMoreFromWhoeverRunsThePortal(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("more.csv");
		Files.writeString(file, "# our own\n2026-12-31,JP,연말 휴무,年末休業,Year-end closing\n");

		assertThat(new WorkingDays(file.toString(), CLOCK).isWorkingDay(Side.JP, LocalDate.of(2026, 12, 31))).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> new WorkingDays(Arrays.asList("2026-12-31,JP").stream()));
	}

	private String name(Side side, LocalDate day) {
		Holiday holiday = this.days.on(side, day);
		return (holiday != null) ? String.valueOf(holiday.name().ja()) : "";
	}

}
