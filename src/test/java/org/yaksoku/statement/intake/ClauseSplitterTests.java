package org.yaksoku.statement.intake;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

class ClauseSplitterTests {

	private static final String SECTIONS = """
			공동성명

			양측은 다음과 같이 합의하였다.

			1. 공급망
			○ 양측은 공동 조사를 실시하기로 하였다.
			○ 양측은 정보를 교환하기로 하였다. 양측은 담당자를 지정하기로 하였다.
			2. 인적 교류
			○ 양측은 인턴을 교환하기로 하였다.""";

	@Test
	void keepsMarkersBesideTheText() {
		Split split = split(SECTIONS);

		assertThat(split.rule()).isEqualTo(SplitRule.NUMBERS);
		assertThat(split.parts()).extracting(Part::role, Part::level, Part::marker)
			.containsExactly(tuple(PartRole.TITLE, 0, null), tuple(PartRole.PREAMBLE, 0, null),
					tuple(PartRole.HEADING, 0, "1."), tuple(PartRole.CLAUSE, 1, "○"), tuple(PartRole.CLAUSE, 1, "○"),
					tuple(PartRole.HEADING, 0, "2."), tuple(PartRole.CLAUSE, 1, "○"));
		assertThat(split.clauses().get(0).text()).isEqualTo("양측은 공동 조사를 실시하기로 하였다.");
	}

	@Test
	void usesTheRuleAPersonChose() {
		Split found = split(SECTIONS);

		Split chosen = ClauseSplitter.split(PlainText.read(SECTIONS), SplitRule.PARAGRAPHS);

		assertThat(found.possible()).contains(SplitRule.NUMBERS, SplitRule.BULLETS, SplitRule.PARAGRAPHS)
			.doesNotContain(SplitRule.ORDINALS);
		assertThat(chosen.rule()).isEqualTo(SplitRule.PARAGRAPHS);
		assertThat(chosen.clauses()).extracting(Part::text).contains("1. 공급망", "○ 양측은 인턴을 교환하기로 하였다.");
	}

	@Test
	void joinsAndSplitsWithoutLosingAWord() {
		Split split = split(SECTIONS);
		Part second = split.parts().get(4);

		Split joined = split.joinWithPrevious(4);
		Split parted = split.splitAt(4, second.sentences().get(0));

		assertThat(joined.parts().get(3).text()).isEqualTo("양측은 공동 조사를 실시하기로 하였다.\n○ " + second.text());
		assertThat(joined.parts()).hasSize(split.parts().size() - 1);
		assertThat(second.sentences()).hasSize(1);
		assertThat(parted.parts().subList(4, 6)).extracting(Part::text)
			.containsExactly("양측은 정보를 교환하기로 하였다.", "양측은 담당자를 지정하기로 하였다.");
		assertThatIllegalArgumentException().isThrownBy(() -> split.splitAt(4, 0));
	}

	@Test
	void namesAPartAnew() {
		Split split = split(SECTIONS).taking(2, PartRole.CLAUSE).taking(3, PartRole.CLOSING);

		assertThat(split.parts().get(2)).extracting(Part::role, Part::level).containsExactly(PartRole.CLAUSE, 1);
		assertThat(split.parts().get(3)).extracting(Part::role, Part::level).containsExactly(PartRole.CLOSING, 0);
	}

	@Test
	void doubtsANumberThatSkips() {
		Split split = split("1. 양측은 협력한다.\n2. 양측은 조사한다.\n4. 양측은 교환한다.");

		assertThat(split.doubtful()).extracting(Part::marker, Part::doubt)
			.containsExactly(tuple("4.", Doubt.OUT_OF_SEQUENCE));
	}

	@Test
	void doubtsAParagraphThatContinuesAClause() {
		Split split = split("1. 양측은 협력한다.\n\n상세한 내용은 실무진이 협의한다.\n\n2. 양측은 조사한다.");

		assertThat(split.doubtful()).extracting(Part::text, Part::doubt)
			.containsExactly(tuple("양측은 협력한다.\n상세한 내용은 실무진이 협의한다.", Doubt.CONTINUATION));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2031. 3. 31. 서울에서 회의를 열었다.", "3.5% 성장하였다.", "12. 3. 이전의 계약을 검토한다.", "30명이 참석하였다.",
			"60周年を迎えた。", "A. Smith attended.", "제14회 회의를 열었다.", "제3조의 규정에 따른다.", "- 공동성명 -", "○○기업이 참석하였다." })
	void doesNotTakeEverythingInFrontForAMarker(String line) {
		assertThat(split("양측은 회의를 열었다.\n\n" + line).parts()).extracting(Part::marker).containsOnlyNulls();
	}

	@ParameterizedTest
	@ValueSource(strings = { "▲|▲", "○|○", "■|■", "◇|◇", "●|●", "▶|▶", "·|·", "–|–", "•|•", "1.|2.", "1)|2)", "①|②",
			"(1)|(2)", "가.|나.", "제1조|제2조", "第1条|第2条", "第一条|第二条", "一、|二、", "イ．|ロ．", "ア）|イ）", "１．|２．", "（１）|（２）", "㉮|㉯",
			"Ⅰ.|Ⅱ.", "I.|II.", "(a)|(b)", "(i)|(ii)", "Article 1|Article 2", "첫째,|둘째,", "第一に、|第二に、", "First,|Second,",
			"1.1|1.2", "□|□", "※※|" })
	void knowsTheMarkersOfOffices(String pair) {
		String[] markers = pair.split("\\|");
		if (markers.length < 2) {
			assertThat(split("양측은 합의했다.\n\n" + markers[0] + " 가나다").clauses()).extracting(Part::marker)
				.containsOnlyNulls();
			return;
		}

		Split split = split(
				"합의하였다.\n\n" + markers[0] + " The sides agreed to work.\n" + markers[1] + " The sides agreed to go.");

		String bare = markers[0].replaceAll("[,、]$", "");
		assertThat(split.clauses()).extracting(Part::text)
			.containsExactly("The sides agreed to work.", "The sides agreed to go.");
		assertThat(split.clauses().get(0).marker()).isIn(markers[0], bare);
	}

	@ParameterizedTest
	@ValueSource(strings = { "First, the sides agreed to work.|Second, the sides agreed to go.",
			"첫째, 양측은 협력한다.|둘째, 양측은 교류한다.", "第一に、両者は協力する。|第二に、両者は交流する。", "第一に，両者は協力する。|第二に，両者は交流する。" })
	void anOrdinalIsAWordOfItsSentence(String pair) {
		String[] sentences = pair.split("\\|");

		Split split = split("합의하였다.\n\n" + sentences[0] + "\n" + sentences[1]);

		assertThat(split.clauses()).extracting(Part::words).containsExactly(sentences);
		assertThat(split.joinWithPrevious(2).parts().get(1).text()).endsWith(sentences[1]);
		assertThat(split("1. 양측은 협력한다.\n2. 양측은 교류한다.").clauses()).extracting(Part::words)
			.containsExactly("양측은 협력한다.", "양측은 교류한다.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "양측은 사절단을 파견한다. 비용은 각자 부담한다.", "両者は視察団を派遣する。費用は各自が負担する。",
			"The sides will send a mission. Each bears its costs." })
	void whatIsSplitAndJoinedAgainIsWhatItWas(String clause) {
		Split split = split("합의하였다.\n\n1. " + clause + "\n2. 양측은 교류한다.");
		Part whole = split.parts().get(1);
		assertThat(whole.sentences()).hasSize(1);

		Split cut = split.splitAt(1, whole.sentences().get(0));
		assertThat(cut.parts()).hasSize(split.parts().size() + 1);
		assertThat(cut.joinWithPrevious(2).parts().get(1).text()).isEqualTo(clause);
	}

	private static Split split(String text) {
		List<Paragraph> paragraphs = PlainText.read(text);
		return ClauseSplitter.split(paragraphs);
	}

}
