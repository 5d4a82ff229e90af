package org.yaksoku.interchange.paper;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeepAllBreakerTests {

	@Test
	void breaksKoreanBetweenWordsOnly() {
		assertThat(pieces("반도체·에너지 등 미래산업 분야에서 협력을 확대한다.")).containsExactly("반도체·", "에너지 ", "등 ", "미래산업 ", "분야에서 ",
				"협력을 ", "확대한다.");
		assertThat(pieces("제14회 2026년까지(예정)")).doesNotContain("제", "14", "년", "2026");
	}

	@Test
	void beginsNoJapaneseLineWithWhatMayNotBeginOne() {
		assertThat(pieces("「ちょっと、データセンター」を（人々が）使って。")).allSatisfy((it) -> {
			assertThat(it).doesNotStartWith("、").doesNotStartWith("。").doesNotStartWith("」").doesNotStartWith("）");
			assertThat(it.charAt(0)).isNotIn('ょ', 'っ', 'ー', '々');
			assertThat(it.charAt(it.length() - 1)).isNotIn('「', '（');
		});
		assertThat(pieces("人工知能")).containsExactly("人", "工", "知", "能");
	}

	@Test
	void keepsLatinWordsAndNumbersWhole() {
		assertThat(pieces("kccj-14 Société 1,234")).contains("Société ", "1,234");
	}

	private static List<String> pieces(String text) {
		KeepAllBreaker breaker = new KeepAllBreaker();
		breaker.setText(text);
		List<String> pieces = new ArrayList<>();
		int from = 0;
		for (int to = breaker.next(); to >= 0; to = breaker.next()) {
			if (to > from) {
				pieces.add(text.substring(from, to));
				from = to;
			}
		}
		return pieces;
	}

}
