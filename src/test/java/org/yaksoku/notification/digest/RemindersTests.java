package org.yaksoku.notification.digest;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;

import static org.assertj.core.api.Assertions.assertThat;

class RemindersTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

	@ParameterizedTest
	@ValueSource(ints = { -14, -3, 0, 7, 14, 70 })
	void remindBeforeOnAndEveryWeekAfter(int days) {
		assertThat(isDue(DueKind.DEADLINE, DAY.plusDays(days), 1)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(ints = { -15, -13, -7, -2, -1, 1, 6, 8 })
	void remindOnNoOtherDay(int days) {
		assertThat(isDue(DueKind.DEADLINE, DAY.plusDays(days), 1)).isFalse();
	}

	@Test
	void whatFellOnADayOffIsMadeUpForOnTheNextWorkingDay() {
		// Saturday to Monday, and a long holiday
		assertThat(isDue(DueKind.DEADLINE, DAY.plusDays(2), 3)).isTrue();
		assertThat(isDue(DueKind.DEADLINE, DAY.plusDays(4), 4)).isFalse();
		assertThat(isDue(DueKind.DEADLINE, DAY.plusDays(4), 5)).isTrue();
	}

	@Test
	void whatWaitsIsRemindedOfAfterThreeDaysAndThenEveryWeek() {
		assertThat(List.of(3, 10, 17)).allMatch((it) -> isDue(DueKind.CONFIRMATION, DAY.plusDays(it), 1));
		assertThat(List.of(0, 1, 2, 4, 7, 9, 11)).noneMatch((it) -> isDue(DueKind.SIGNATURE, DAY.plusDays(it), 1));
	}

	private static boolean isDue(DueKind kind, LocalDate today, int since) {
		return Reminders.isDue(new DueItem(kind, new Spoken(Language.KO, "연락 창구 지정"), null, DAY, "", "/desk"),
				today.minusDays(since), today);
	}

}
