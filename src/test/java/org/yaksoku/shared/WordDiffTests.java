package org.yaksoku.shared;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordDiffTests {

	@Test
	void marksWholeWords() {
		assertThat(diff("The chambers will meet.", "The chambers shall meet.", Language.EN))
			.isEqualTo("The chambers -will-+shall+ meet.");
		assertThat(diff("양측은 협력한다.", "양측은 적극 협력한다.", Language.KO)).isEqualTo("양측은 +적극 +협력한다.");
	}

	@Test
	void findsJapaneseWordsWithoutSpaces() {
		assertThat(diff("双方は協力する。", "双方は交流する。", Language.JA)).isEqualTo("双方は-協力-+交流+する。");
	}

	@Test
	void seesAllOfATextThatIsNew() {
		assertThat(diff("", "양측은 협력한다.", Language.KO)).isEqualTo("+양측은 협력한다.+");
	}

	private static String diff(String before, String after, Language language) {
		return WordDiff.between(before, after, language).stream().map((it) -> switch (it.kind()) {
			case "added" -> "+" + it.text() + "+";
			case "removed" -> "-" + it.text() + "-";
			default -> it.text();
		}).collect(Collectors.joining());
	}

}
