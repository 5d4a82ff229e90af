package org.yaksoku.statement;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NumberingTests {

	@Test
	void countsEachLevel() {
		assertThat(Numbering.numbers(List.of(0, 1, 1, 0, 1, 2))).containsExactly("1", "1.1", "1.2", "2", "2.1",
				"2.1.1");
	}

	@Test
	void raisesALevelThatHangsInTheAir() {
		assertThat(Numbering.numbers(List.of(1, 0, 2))).containsExactly("1", "2", "2.1");
	}

}
