package org.yaksoku.statement.check;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.TextState;
import org.yaksoku.statement.term.TermId;
import org.yaksoku.statement.term.TermView;
import org.yaksoku.statement.term.Variant;

import static org.assertj.core.api.Assertions.assertThat;

class ChecksTests {

	private static final Map<Language, TextState> REVIEWED = Map.of(Language.KO, TextState.REVIEWED, Language.JA,
			TextState.REVIEWED, Language.EN, TextState.REVIEWED);

	private static final TermView BIRTHS = new TermView(new TermId(new UUID(0, 1)), 0,
			new LocalText("저출생", "少子化", "low birth rate"), LocalText.none(),
			List.of(new Variant(Language.KO, "저출산"), new Variant(Language.JA, "低出産"), new Variant(Language.JA, "少子")));

	private final Checks checks = new Checks(List.of(BIRTHS), List.of(new LocalText("한국무역협회", null, "KITA")));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			국교정상화 60주년을 | 国交正常化60周年を | the 60th anniversary
			2026년 3월 31일까지 | 2026年3月31日までに | by 31 March 2026
			2026년 3월까지 | 令和8年3月までに | by March 2026
			3억 달러 | 3億ドル | 300 million dollars
			１２개 사업 | 12の事業 | 12 projects
			모두가 협력한다 | 皆で協力する | all may cooperate
			""")
	void findsTheSameNumbersHoweverTheyAreWritten(String ko, String ja, String en) {
		assertThat(concerns(new LocalText(ko, ja, en))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			제5회 회의에서 | 第5回会議において | At the fifth meeting
			우선 3개 분야를 | まず3分野を | first, the three areas
			양측은 | 両者は | First, both sides
			""")
	void readsAnEnglishNumberInWordsWhereTheOthersHaveFigures(String ko, String ja, String en) {
		assertThat(concerns(new LocalText(ko, ja, en))).isEmpty();
		assertThat(concerns(new LocalText(ko.replace('5', '6'), ja, en))).hasSize(ko.contains("5") ? 1 : 0);
	}

	@Test
	void saysWhichNumbersDiffer() {
		List<Finding> findings = this.checks.clause(new LocalText("60주년", "60周年", "the 6th anniversary"), REVIEWED);

		assertThat(findings).singleElement().satisfies((it) -> {
			assertThat(it.concern()).isEqualTo(Concern.NUMBERS_DIFFER);
			assertThat(it.words()).extracting(Finding.Word::text).containsExactly("60", "60", "6");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2025년 12월 8일 60주년 | 2025年12月8日 60周年 | 8 December 2025, 6th anniversary | 60 / 60 / 6
			2026년까지 3개 사업과 3회 회의 | 2026年までに3つの事業と3回の会議 | 3 projects by 2026 | 3 / 3 / –
			3억 달러, 12개 사업 | 3億ドル、12の事業 | 30 million dollars, 12 projects | 300,000,000 / 300,000,000 / 30,000,000
			2.5조 원 | 2.5兆ウォン | 2.4 trillion won | 2,500,000,000,000 / 2,500,000,000,000 / 2,400,000,000,000
			1.5배 | 1.5倍 | 2.5 times | 1.5 / 1.5 / 2.5
			""")
	void namesOnlyTheNumbersThatDiffer(String ko, String ja, String en, String differing) {
		assertThat(this.checks.clause(new LocalText(ko, ja, en), REVIEWED)).singleElement()
			.satisfies((it) -> assertThat(it.words()).extracting(Finding.Word::text)
				.containsExactly(differing.split(" / ")));
	}

	@Test
	void marksWordsThatDepartFromATerm() {
		List<Finding> findings = this.checks.clause(new LocalText("저출산 대응", "少子化への対応", "low birth rates"), REVIEWED);

		assertThat(findings).singleElement().satisfies((it) -> {
			assertThat(it.concern()).isEqualTo(Concern.TERM);
			assertThat(it.language()).isEqualTo(Language.KO);
			assertThat(it.preferred()).isEqualTo("저출생");
		});
	}

	@Test
	void tellsWhereATextDepartsFromATerm() {
		String text = "저출산과 저출생, 저출산";
		List<Finding> findings = this.checks.clause(new LocalText(text, null, null), REVIEWED);

		List<Stretch> stretches = Stretch.of(text, Language.KO, findings);

		assertThat(stretches).containsExactly(new Stretch("저출산", true, "저출생"), new Stretch("과 저출생, ", false, null),
				new Stretch("저출산", true, "저출생"));
		assertThat(Stretch.of(text, Language.JA, findings)).containsExactly(new Stretch(text, false, null));
	}

	@Test
	void sparesWhatStandsInsideTheFixedTerm() {
		Finding finding = new Finding(Concern.TERM, Language.JA, List.of(new Finding.Word(Language.JA, "少子")), "少子化");

		assertThat(Stretch.of("少子化と少子", Language.JA, List.of(finding)))
			.containsExactly(new Stretch("少子化と", false, null), new Stretch("少子", true, "少子化"));
	}

	@Test
	void noticesANameWithoutAForm() {
		assertThat(concerns(new LocalText("한국무역협회는", "韓国側は", "KITA will"))).containsExactly(Concern.NAME_WITHOUT_FORM);
	}

	@Test
	void noticesWhatIsMissingOrWaits() {
		assertThat(this.checks.clause(new LocalText("협력한다", null, "cooperate"),
				Map.of(Language.KO, TextState.DRAFT, Language.JA, TextState.MISSING, Language.EN,
						TextState.SIBLING_CHANGED)))
			.extracting(Finding::concern)
			.containsExactly(Concern.MISSING, Concern.SIBLING_CHANGED);
	}

	@Test
	void countsClausesInEachLanguage() {
		assertThat(
				this.checks.statement(Map.of(Language.KO, TextStanding.AUTHENTIC, Language.JA, TextStanding.AUTHENTIC),
						List.of(new LocalText("하나", "一", null), new LocalText("둘", null, null))))
			.extracting(Finding::concern)
			.containsExactly(Concern.UNEQUAL_COUNT);
	}

	private List<Concern> concerns(LocalText texts) {
		return this.checks.clause(texts, REVIEWED).stream().map(Finding::concern).toList();
	}

}
