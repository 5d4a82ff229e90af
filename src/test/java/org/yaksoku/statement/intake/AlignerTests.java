package org.yaksoku.statement.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.yaksoku.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

class AlignerTests {

	private static final List<TopicWords> WORDS = List.of(words("ai", "인공지능", "人工知能", "artificial intelligence"),
			words("minerals", "광물", "鉱物", "minerals"), words("ageing", "저출산", "少子", "birth rates"),
			words("flights", "직항", "直行便", "flights"));

	@Test
	void laysThreeLanguagesSideBySide() {
		List<AlignedRow> rows = Aligner.align(chambers(), WORDS);

		assertThat(rows).hasSize(9).allSatisfy((row) -> assertThat(row.mismatches()).isEmpty());
		assertThat(rows).allSatisfy((row) -> assertThat(Set.copyOf(row.clauses().values())).hasSize(1));
	}

	@Test
	void findsTheClauseOneLanguageLacks() {
		Map<Language, Split> texts = chambers();
		texts.put(Language.EN, without(texts.get(Language.EN), "The two chambers agreed to send"));

		List<AlignedRow> rows = Aligner.align(texts, WORDS);

		assertThat(rows).hasSize(9);
		assertThat(rows).filteredOn((it) -> !it.mismatches().isEmpty())
			.containsExactly(
					new AlignedRow(Map.of(Language.KO, List.of(1), Language.JA, List.of(1)), Set.of(Mismatch.MISSING)));
		assertThat(Aligner.mismatchesFirst(rows).get(0).mismatches()).containsExactly(Mismatch.MISSING);
	}

	@Test
	void findsTheClauseOnlyOtherLanguagesHave() {
		Map<Language, Split> texts = Map.of(Language.KO, split("""
				1. 양측은 2030년까지 공동 연구소를 설립하기로 하였다.
				2. 양측은 매년 청년 교류를 이어 가기로 하였다.
				3. 양측은 2031년 항공편을 늘리기로 하였다."""), Language.JA, split("""
				1. 両者は2030年までに共同研究所を設立することで合意した。
				2. 両者は両国政府に査証の免除を求めた。
				3. 両者は2031年に航空便を増やすことで合意した。"""));

		List<AlignedRow> rows = Aligner.align(texts, WORDS);

		assertThat(rows).extracting(AlignedRow::clauses)
			.containsExactly(Map.of(Language.KO, List.of(0), Language.JA, List.of(0)), Map.of(Language.JA, List.of(1)),
					Map.of(Language.KO, List.of(1)), Map.of(Language.KO, List.of(2), Language.JA, List.of(2)));
	}

	@Test
	void seesThatTwoClausesAreOneElsewhere() {
		Map<Language, Split> texts = Map.of(Language.KO, split("""
				1. 양측은 인공지능의 중요성에 공감하였다.
				2. 양측은 2032년 5월 부산에서 공동 세미나를 열고 2033년 3월까지 보고서를 발간하기로 하였다.
				3. 양측은 직항 노선의 증편을 정부에 건의하였다."""), Language.JA, split("""
				1. 両者は人工知能の重要性を確認した。
				2. 両者は2032年5月に釜山で合同セミナーを開催することで合意した。
				3. 両者は2033年3月までに報告書を発刊することで合意した。
				4. 両者は直行便の増便を政府に要望した。"""));

		List<AlignedRow> rows = Aligner.align(texts, WORDS);

		assertThat(rows).hasSize(3);
		assertThat(rows.get(1)).isEqualTo(
				new AlignedRow(Map.of(Language.KO, List.of(1), Language.JA, List.of(1, 2)), Set.of(Mismatch.UNEVEN)));
	}

	@Test
	void seesThatNumbersDiffer() {
		Map<Language, Split> texts = Map.of(Language.KO, split("1. 양측은 인턴 60명을 교환하기로 하였다.\n2. 양측은 협력한다."), Language.EN,
				split("1. Both sides agreed to exchange 6 interns.\n2. Both sides will cooperate."));

		assertThat(Aligner.align(texts, WORDS)).extracting(AlignedRow::mismatches)
			.containsExactly(Set.of(Mismatch.NUMBERS_DIFFER), Set.of());
	}

	@Test
	void readsDatesOfAllThreeLanguagesAsTheSameNumbers() {
		Map<Language, Split> texts = Map.of(Language.KO, split("1. 양측은 2026년 3월 31일까지 보고한다.\n2. 양측은 협력한다."),
				Language.JA, split("1. 両者は令和8年3月31日までに報告する。\n2. 両者は協力する。"), Language.EN,
				split("1. Both sides will report by 31 March 2026.\n2. Both sides will cooperate."));

		assertThat(Aligner.align(texts, WORDS)).allSatisfy((row) -> assertThat(row.mismatches()).isEmpty());
	}

	private static Map<Language, Split> chambers() {
		return ExpectedParts.in("tuning")
			.stream()
			.filter((it) -> it.name().startsWith("chambers-numbered."))
			.collect(Collectors.toMap(ExpectedParts::language, (it) -> split(it.text()), (a, b) -> a,
					() -> new EnumMap<>(Language.class)));
	}

	private static Split without(Split split, String start) {
		List<Part> parts = split.parts().stream().filter((it) -> !it.text().startsWith(start)).toList();
		return new Split(split.rule(), split.possible(), parts);
	}

	private static Split split(String text) {
		return ClauseSplitter.split(PlainText.read(text));
	}

	private static TopicWords words(String topic, String ko, String ja, String en) {
		return new TopicWords(topic,
				Map.of(Language.KO, List.of(ko), Language.JA, List.of(ja), Language.EN, List.of(en)));
	}

}
