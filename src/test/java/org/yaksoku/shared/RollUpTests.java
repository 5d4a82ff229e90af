package org.yaksoku.shared;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.yaksoku.shared.RollUp.Step;

import static org.assertj.core.api.Assertions.assertThat;

class RollUpTests {

	@Test
	void countsByWeight() {
		RollUp two = RollUp.of(List.of(new Step(1, true), new Step(3, false), new Step(2, true)));

		assertThat(two).isEqualTo(new RollUp(2, 3, 3, 6));
		assertThat(two.percent()).isEqualTo(50);
		assertThat(two.weighted()).isTrue();
	}

	@Test
	void saysAHundredOnlyWhereAllAreReached() {
		assertThat(RollUp.of(List.of(new Step(9, true), new Step(9, true), new Step(1, false))).percent())
			.isEqualTo(94);
		assertThat(RollUp.of(List.of(new Step(1, true), new Step(1, true), new Step(1, false))).percent())
			.isEqualTo(66);
		assertThat(RollUp.of(List.of(new Step(2, true))).percent()).isEqualTo(100);
	}

	@Test
	void isNothingWithoutMilestones() {
		assertThat(RollUp.of(List.of())).isEqualTo(new RollUp(0, 0, 0, 0));
		assertThat(RollUp.of(List.of()).percent()).isZero();
		assertThat(RollUp.of(List.of(new Step(1, false))).weighted()).isFalse();
	}

}
