package org.yaksoku.followup;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResponseStateTests {

	@ParameterizedTest
	@CsvSource({ "-, DELIVERED ACKNOWLEDGED PARTLY_TAKEN_UP TAKEN_UP DECLINED NO_RESPONSE",
			"DELIVERED, DELIVERED ACKNOWLEDGED PARTLY_TAKEN_UP TAKEN_UP DECLINED NO_RESPONSE",
			"ACKNOWLEDGED, ACKNOWLEDGED PARTLY_TAKEN_UP TAKEN_UP DECLINED NO_RESPONSE",
			"NO_RESPONSE, ACKNOWLEDGED PARTLY_TAKEN_UP TAKEN_UP DECLINED NO_RESPONSE",
			"PARTLY_TAKEN_UP, PARTLY_TAKEN_UP TAKEN_UP DECLINED", "DECLINED, PARTLY_TAKEN_UP TAKEN_UP DECLINED",
			"TAKEN_UP, TAKEN_UP" })
	void knowsWhatAnAddresseeMayAnswerNext(String before, String after) {
		ResponseState said = before.equals("-") ? null : ResponseState.valueOf(before);

		assertThat(ResponseState.after(said).stream().map(Enum::name).collect(Collectors.joining(" ")))
			.isEqualTo(after);
	}

}
