package org.yaksoku.statement.intake;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.yaksoku.shared.Language;
import org.yaksoku.statement.ClauseKind;

import static org.assertj.core.api.Assertions.assertThat;

class KindProposerTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "KO|양측은 중요성에 인식을 같이하였다.|SHARED_VIEW|인식을 같이", "KO|양측은 공동 조사를 하기로 합의하였다.|COMMITMENT|기로 합의",
					"KO|양측은 교류를 지속적으로 추진하기로 하였다.|ONGOING_COOPERATION|지속적으로",
					"KO|양측은 정부에 지원을 촉구하였다.|RECOMMENDATION|촉구하였", "KO|차기 회의는 센다이에서 연다.|PROCEDURAL|차기 회의",
					"JA|両者は重要性の認識を共有した。|SHARED_VIEW|認識を共有", "JA|両者は調査を行うことで合意した。|COMMITMENT|ことで合意",
					"JA|両者は引き続き協力していくこととした。|ONGOING_COOPERATION|引き続き", "JA|両者は政府に支援を求めた。|RECOMMENDATION|を求めた",
					"JA|次回会議は仙台で開く。|PROCEDURAL|次回会議",
					"EN|Both sides shared the view that it matters.|SHARED_VIEW|shared the view",
					"EN|Both sides agreed to build it.|COMMITMENT|agreed to",
					"EN|Both sides will continue to exchange staff.|ONGOING_COOPERATION|continue to",
					"EN|Both sides urged the governments to act.|RECOMMENDATION|urged",
					"EN|The next meeting will be in Sendai.|PROCEDURAL|next meeting" })
	void tellsTheKindAndTheWordsThatSayIt(Language language, String text, ClauseKind kind, String words) {
		KindProposal proposal = of(text, language);

		assertThat(proposal.kind()).isEqualTo(kind);
		assertThat(proposal.confidence()).isGreaterThan(0.8);
		assertThat(proposal.triggers()).filteredOn((it) -> it.kind() == kind)
			.extracting((it) -> text.substring(it.start(), it.end()))
			.anySatisfy((it) -> assertThat(it).startsWith(words));
	}

	@Test
	void isLessSureWhereNothingSpeaksForAKind() {
		assertThat(of("공급망", Language.KO).confidence()).isLessThan(0.5);
	}

	@Test
	void doesNotTakeSustainableForOngoing() {
		assertThat(of("양측은 지속 가능한 성장을 위한 기금을 조성하기로 하였다.", Language.KO).kind()).isEqualTo(ClauseKind.COMMITMENT);
	}

	@Test
	void combinesWhatTheLanguagesSay() {
		KindProposal ko = of("양측은 정부에 지원을 건의하였다.", Language.KO);
		KindProposal ja = of("両者は政府に支援を要望した。", Language.JA);
		KindProposal en = of("Both sides will support it.", Language.EN);

		KindProposal agreed = KindProposer.combine(Map.of(Language.KO, ko, Language.JA, ja));
		KindProposal disputed = KindProposer.combine(Map.of(Language.KO, ko, Language.JA, ja, Language.EN, en));

		assertThat(agreed.kind()).isEqualTo(ClauseKind.RECOMMENDATION);
		assertThat(disputed.kind()).isEqualTo(ClauseKind.RECOMMENDATION);
		assertThat(agreed.confidence()).isGreaterThan(ko.confidence()).isGreaterThan(disputed.confidence());
		assertThat(disputed.triggers()).extracting(Trigger::language).contains(Language.KO, Language.JA, Language.EN);
	}

	private static KindProposal of(String text, Language language) {
		Split split = ClauseSplitter.split(List.of(Paragraph.of(text)), SplitRule.PARAGRAPHS);
		Split clause = new Split(split.rule(), split.possible(),
				List.of(new Part(PartRole.CLAUSE, 1, null, text, null)));
		return KindProposer.propose(clause, language).get(0);
	}

}
