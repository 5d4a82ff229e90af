package org.yaksoku.statement;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.yaksoku.shared.FormLines;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalFormTests {

	private final StatementVersion version = new StatementVersion(UUID.randomUUID(), 1, StatementExamples.wording(""),
			"user:somebody");

	@Test
	void saysEverythingThatIsSignedLineByLine() {
		assertThat(form(clause("우리는 협력한다.\r\n매년 만난다."))).isEqualTo("""
				yaksoku canonical form	1
				code	kccj-14
				version	1
				title.ko	공동성명
				title.ja	共同声明
				title.en	Joint statement
				clause	3-2
				number	3.2
				kind	COMMITMENT
				text.ko	우리는 협력한다.\\n매년 만난다.
				standing.ko	AUTHENTIC
				""");
	}

	@Test
	void isTheSameHoweverUnicodeIsComposed() {
		String composed = "우리는 협력한다. ガ";

		assertThat(form(clause(Normalizer.normalize(composed, Normalizer.Form.NFD)))).isEqualTo(form(clause(composed)));
	}

	@Test
	void tellsALineBreakFromItsWrittenForm() {
		assertThat(form(clause("one\ntwo"))).isNotEqualTo(form(clause("one\\ntwo")));
	}

	@Test
	void hasTheFingerprintThatAnyToolComputes() {
		// printf 'yaksoku' | sha256sum
		assertThat(FormLines.fingerprint("yaksoku"))
			.isEqualTo("35d246d5439bf27fcfaa67a8c07348434e5a3d420c4f6e4ef259283787ece12b");
	}

	@Test
	void leavesOutWhatNobodyPublishes() {
		ClauseVersion clause = clause("우리는 협력한다.", TextStanding.MACHINE_DRAFT);

		assertThat(CanonicalForm.formOf(this.version, List.of(clause))).isEqualTo(FormLines.WITHOUT_MACHINE_DRAFTS);
		assertThat(form(FormLines.WITHOUT_MACHINE_DRAFTS, clause)).startsWith("yaksoku canonical form\t2\n")
			.contains("title.ko")
			.doesNotContain("text.ko", "우리는", "MACHINE_DRAFT");
		assertThat(form(FormLines.COMPLETE, clause)).contains("text.ko", "MACHINE_DRAFT");
	}

	@Test
	void leavesOutTheFrameOfALanguageThatIsAMachineDraft() {
		NewVersion wording = new NewVersion(new LocalText("공동성명", "共同声明", "Joint statement"),
				LocalText.english("Both met."), LocalText.none(), TextStanding.AUTHENTIC, null,
				TextStanding.MACHINE_DRAFT, LocalText.none(), List.of());
		StatementVersion version = new StatementVersion(UUID.randomUUID(), 1, wording, "user:somebody");

		assertThat(CanonicalForm.formOf(version, List.of())).isEqualTo(FormLines.WITHOUT_MACHINE_DRAFTS);
		assertThat(CanonicalForm.of(FormLines.WITHOUT_MACHINE_DRAFTS, "kccj-14", version, List.of(), Map.of()))
			.isEqualTo("""
					yaksoku canonical form	2
					code	kccj-14
					version	1
					title.ko	공동성명
					title.ja	共同声明
					""");
	}

	@Test
	void isReadAsItWasWritten() {
		ClauseVersion clause = clause("우리는 C:\\n에서\n협력한다.\t끝");

		SignedWording read = SignedWording.read(form(clause), List.of(clause.clauseId()));

		assertThat(read.number()).isEqualTo(1);
		assertThat(read.title()).isEqualTo(this.version.title());
		assertThat(read.clauses()).singleElement().satisfies((it) -> {
			assertThat(it.id().value()).isEqualTo(clause.clauseId());
			assertThat(it.number()).isEqualTo("3.2");
			assertThat(it.text().ko()).isEqualTo("우리는 C:\\n에서\n협력한다.\t끝");
			assertThat(it.standings()).containsOnlyKeys(Language.KO).containsValue(TextStanding.AUTHENTIC);
		});
	}

	private String form(ClauseVersion clause) {
		assertThat(CanonicalForm.formOf(this.version, List.of(clause))).isEqualTo(FormLines.COMPLETE);
		return form(FormLines.COMPLETE, clause);
	}

	private String form(int form, ClauseVersion clause) {
		return CanonicalForm.of(form, "kccj-14", this.version, List.of(clause), Map.of(clause.clauseId(), "3-2"));
	}

	private static ClauseVersion clause(String korean) {
		return clause(korean, TextStanding.AUTHENTIC);
	}

	private static ClauseVersion clause(String korean, TextStanding standing) {
		return new ClauseVersion(UUID.randomUUID(), new UUID(0, 1), 0,
				new NewClause(null, "3.2", ClauseKind.COMMITMENT, LocalText.none(), LocalText.none(), LocalText.none(),
						LocalText.none(), LocalText.none(), LocalText.none(), List.of(),
						List.of(new NewText(Language.KO, korean, standing, TextState.REVIEWED))));
	}

}
