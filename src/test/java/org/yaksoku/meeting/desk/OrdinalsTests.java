package org.yaksoku.meeting.desk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaksoku.shared.LocalText;

import static org.assertj.core.api.Assertions.assertThat;

class OrdinalsTests {

	@Test
	void countsATitleOnInEveryLanguage() {
		assertThat(Ordinals.next(new LocalText("제14회 회의", "第14回会議", "14th meeting"), 14))
			.isEqualTo(new LocalText("제15회 회의", "第15回会議", "15th meeting"));
	}

	@ParameterizedTest
	@CsvSource({ "1st,1,2nd", "2nd,2,3rd", "3rd,3,4th", "10th,10,11th", "11th,11,12th", "20th,20,21st",
			"111th,111,112th" })
	void knowsEnglishOrdinals(String before, int ordinal, String after) {
		assertThat(Ordinals.next(LocalText.english("The " + before + " talks"), ordinal).en())
			.isEqualTo("The " + after + " talks");
	}

	@Test
	void leavesOtherNumbersAlone() {
		assertThat(Ordinals.next(new LocalText("2014년 제14회", null, "Talks of 2014"), 14))
			.isEqualTo(new LocalText("2014년 제15회", null, "Talks of 2014"));
	}

}
