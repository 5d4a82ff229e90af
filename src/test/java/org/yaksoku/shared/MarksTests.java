package org.yaksoku.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaksoku.shared.Marks.Latest;

import static org.assertj.core.api.Assertions.assertThat;

class MarksTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	@ParameterizedTest
	@CsvSource({ "NOT_STARTED, COMPLETED, NOT_STARTED", "ON_HOLD, COMPLETED, ON_HOLD", "IN_PROGRESS, ON_HOLD, ON_HOLD",
			"IN_PROGRESS, COMPLETED, IN_PROGRESS", "COMPLETED, COMPLETED, COMPLETED",
			"DISCONTINUED, COMPLETED, COMPLETED", "DISCONTINUED, DISCONTINUED, DISCONTINUED",
			"DISCONTINUED, NOT_STARTED, NOT_STARTED" })
	void theJointStateIsTheEarlierOne(Progress one, Progress other, Progress joint) {
		assertThat(Progress.joint(List.of(one, other))).isEqualTo(joint);
		assertThat(Progress.joint(List.of(other, one))).isEqualTo(joint);
	}

	@Test
	void aSideThatHasNotReportedHasNotStarted() {
		assertThat(Progress.joint(Arrays.asList(Progress.COMPLETED, null))).isEqualTo(Progress.NOT_STARTED);
		assertThat(Progress.joint(List.of())).isEqualTo(Progress.NOT_STARTED);
	}

	@ParameterizedTest
	@CsvSource({ "COMPLETED COMPLETED, COMPLETED", "NOT_STARTED NOT_STARTED, NOT_STARTED", "'', NOT_STARTED",
			"DISCONTINUED DISCONTINUED, DISCONTINUED", "ON_HOLD COMPLETED, ON_HOLD", "ON_HOLD DISCONTINUED, ON_HOLD",
			"ON_HOLD IN_PROGRESS, IN_PROGRESS", "NOT_STARTED COMPLETED, IN_PROGRESS",
			"COMPLETED DISCONTINUED, IN_PROGRESS", "ON_HOLD NOT_STARTED, IN_PROGRESS" })
	void aClauseFollowsFromItsActions(String actions, Progress clause) {
		List<Progress> states = actions.isEmpty() ? List.of()
				: Arrays.stream(actions.split(" ")).map(Progress::valueOf).toList();

		assertThat(Progress.ofClause(states)).isEqualTo(clause);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-21, PAST_DUE", "2026-11-22, DUE_SOON", "2026-12-06, DUE_SOON", "2026-12-07, ON_TIME" })
	void anActionIsPastDueOnlyAfterItsLatestDay(LocalDate latest, Schedule schedule) {
		assertThat(Schedule.of(latest, TODAY)).isEqualTo(schedule);
	}

	@Test
	void anUndatedActionIsNeverPastDue() {
		assertThat(Schedule.of(null, TODAY)).isEqualTo(Schedule.NO_DATE);
	}

	@Test
	void whatBothOweIsCompletedOnlyWhenConfirmed() {
		Latest confirmed = new Latest(Progress.COMPLETED, true);
		Latest reported = new Latest(Progress.COMPLETED, null);
		Latest disputed = new Latest(Progress.COMPLETED, false);

		assertThat(marks(confirmed, confirmed))
			.isEqualTo(new Marks(Progress.COMPLETED, null, ConfirmationState.CONFIRMED));
		assertThat(marks(confirmed, reported).progress()).isEqualTo(Progress.IN_PROGRESS);
		assertThat(marks(confirmed, disputed).confirmation()).isEqualTo(ConfirmationState.SIDES_DIFFER);
		assertThat(marks(reported).progress()).isEqualTo(Progress.COMPLETED);
	}

	@Test
	void sidesThatDifferAreSaidBesideTheState() {
		assertThat(marks(new Latest(Progress.COMPLETED, false)).isDisputed()).isTrue();
		assertThat(marks(new Latest(Progress.COMPLETED, true), new Latest(Progress.COMPLETED, false)))
			.isEqualTo(new Marks(Progress.IN_PROGRESS, Schedule.ON_TIME, ConfirmationState.SIDES_DIFFER));
		assertThat(marks(new Latest(Progress.COMPLETED, true)).isDisputed()).isFalse();
	}

	@Test
	void nothingIsConfirmedBySilence() {
		assertThat(marks(new Latest(Progress.IN_PROGRESS, null)).confirmation()).isEqualTo(ConfirmationState.REPORTED);
		List<Latest> nobody = new ArrayList<>();
		nobody.add(null);
		assertThat(Marks.ofAction(nobody, null, TODAY))
			.isEqualTo(new Marks(Progress.NOT_STARTED, Schedule.NO_DATE, null));
	}

	@Test
	void aClauseTakesTheWorstScheduleOfOpenWorkAndTheWeakestConfirmation() {
		Marks late = new Marks(Progress.IN_PROGRESS, Schedule.PAST_DUE, ConfirmationState.CONFIRMED);
		Marks done = new Marks(Progress.COMPLETED, null, ConfirmationState.REPORTED);

		assertThat(Marks.ofClause(List.of(late, done)))
			.isEqualTo(new Marks(Progress.IN_PROGRESS, Schedule.PAST_DUE, ConfirmationState.REPORTED));
		assertThat(Marks.ofClause(List.of())).isEqualTo(new Marks(Progress.NOT_STARTED, null, null));
	}

	private static Marks marks(Latest... sides) {
		return Marks.ofAction(List.of(sides), TODAY.plusDays(30), TODAY);
	}

}
