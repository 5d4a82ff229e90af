package org.yaksoku.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClauseKeysTests {

	private static final UUID STATEMENT = UUID.randomUUID();

	private static final UUID VERSION = UUID.randomUUID();

	private final List<Clause> all = new ArrayList<>();

	@Test
	void takeTheNumbersOfTheFirstPublication() {
		assertThat(ClauseKeys.of(List.of(added("1"), added("1.2"), added("2")), this.all, true).values())
			.containsExactly("1", "1-2", "2");
	}

	@Test
	void neverGiveAKeyAgain() {
		ClauseVersion first = known("3");
		known("3a");

		assertThat(ClauseKeys.of(List.of(first, added("4"), added("5")), this.all, false).values()).containsExactly("3",
				"3b", "3c");
	}

	@Test
	void goOnAfterTheAlphabet() {
		ClauseVersion first = known("1");
		List<ClauseVersion> wording = new ArrayList<>(List.of(first));
		for (int i = 0; i < 28; i++) {
			wording.add(added(Integer.toString(i + 2)));
		}

		assertThat(ClauseKeys.of(wording, this.all, false).values()).doesNotHaveDuplicates()
			.endsWith("1z", "1za", "1zb")
			.allMatch((it) -> it.matches("[0-9]+[a-z]*(-[0-9]+[a-z]*)*"));
	}

	private ClauseVersion known(String key) {
		Clause clause = new Clause(STATEMENT, StatementExamples.clause(null, "1", "We meet"));
		clause.nameFirst(key);
		this.all.add(clause);
		return new ClauseVersion(VERSION, clause.id(), 0, StatementExamples.clause(null, "1", "We meet"));
	}

	private ClauseVersion added(String number) {
		Clause clause = new Clause(STATEMENT, StatementExamples.clause(null, number, "We meet"));
		this.all.add(clause);
		return new ClauseVersion(VERSION, clause.id(), 0, StatementExamples.clause(null, number, "We meet"));
	}

}
