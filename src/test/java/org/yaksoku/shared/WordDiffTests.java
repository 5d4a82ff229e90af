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
	void readsNeighboursAsOneChange() {
		assertThat(diff("The Korean side names a person.", "Both chambers side names a person.", Language.EN))
			.isEqualTo("-The Korean-+Both chambers+ side names a person.");
		assertThat(diff("한국 측은 매년 만난다.", "양측 상의는 매년 만난다.", Language.KO)).isEqualTo("-한국 측은-+양측 상의는+ 매년 만난다.");
		assertThat(diff("We meet.", "We often gladly meet.", Language.EN)).isEqualTo("We +often gladly +meet.");
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
