package org.yaksoku.statement;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
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
		assertThat(CanonicalForm.fingerprint("yaksoku"))
			.isEqualTo("35d246d5439bf27fcfaa67a8c07348434e5a3d420c4f6e4ef259283787ece12b");
	}

	private String form(ClauseVersion clause) {
		return CanonicalForm.of("kccj-14", this.version, List.of(clause), Map.of(clause.clauseId(), "3-2"));
	}

	private static ClauseVersion clause(String korean) {
		return new ClauseVersion(UUID.randomUUID(), new UUID(0, 1), 0,
				new NewClause(null, "3.2", ClauseKind.COMMITMENT, LocalText.none(), LocalText.none(), LocalText.none(),
						LocalText.none(), LocalText.none(), LocalText.none(), List.of(),
						List.of(new NewText(Language.KO, korean, TextStanding.AUTHENTIC, TextState.REVIEWED))));
	}

}
