package org.yaksoku.site;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.yaksoku.shared.ConfirmationState;
import org.yaksoku.shared.Marks;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Schedule;
import org.yaksoku.site.Bar.Segment;

import static org.assertj.core.api.Assertions.assertThat;

class BarTests {

	@Test
	void countsWhereTheSidesDiffer() {
		Bar bar = Bar.of(List.of(new Marks(Progress.COMPLETED, null, ConfirmationState.CONFIRMED),
				new Marks(Progress.IN_PROGRESS, Schedule.ON_TIME, ConfirmationState.SIDES_DIFFER),
				new Marks(Progress.IN_PROGRESS, Schedule.ON_TIME, ConfirmationState.REPORTED)));

		assertThat(bar.total()).isEqualTo(3);
		assertThat(bar.segments()).extracting(Segment::progress).containsExactly("COMPLETED", "IN_PROGRESS");
		assertThat(bar.segments()).extracting(Segment::count).containsExactly(1, 2);
		assertThat(bar.disputed()).isEqualTo(1);
	}

	@Test
	void whatNobodyReportedIsAPartOfItsOwn() {
		Bar bar = Bar.of(List.of(new Marks(Progress.NOT_STARTED, Schedule.NO_DATE, ConfirmationState.REPORTED),
				new Marks(Progress.NOT_STARTED, Schedule.ON_TIME, null)));

		assertThat(bar.segments()).extracting(Segment::progress).containsExactly("NOT_STARTED", "UNREPORTED");
		assertThat(bar.segments()).extracting(Segment::style).containsExactly("not-started", "unreported");
		assertThat(bar.segments()).extracting(Segment::x).containsExactly("0.00%", "50.00%");
	}

}
